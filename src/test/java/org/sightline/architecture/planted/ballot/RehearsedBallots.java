package org.sightline.architecture.planted.ballot;

/** A door for campaigns that are only played. */
public final class RehearsedBallots {}
