package org.sightline.architecture.planted.interview;

/** Whoever talked with a coach. */
public final class Interviewees {}
