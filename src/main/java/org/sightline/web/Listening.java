package org.sightline.web;

/** Told to whoever wants to know that the port is ours and pages are answered. */
public record Listening() {}
