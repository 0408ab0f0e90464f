package org.sightline.coaching;

import org.sightline.scoring.Scorecard;

/**
 * A scorecard as the seal left it.
 *
 * @param sha256 of the snapshot it was read from, lower-case hexadecimal
 * @param invited raters of all relationships together, the executive not counted
 * @param answered those of them who sent their answers
 */
record StoredScorecard(Scorecard scorecard, String sha256, int invited, int answered) {}
