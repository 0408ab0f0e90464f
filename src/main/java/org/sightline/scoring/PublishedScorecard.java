package org.sightline.scoring;

/**
 * A scorecard as it was published.
 *
 * @param invited raters of all relationships together, the executive not counted
 * @param answered those of them who sent their answers
 */
public record PublishedScorecard(Scorecard scorecard, int invited, int answered) {}
