package org.sightline.architecture.planted.seal;

public final class SealedAnswers {}
