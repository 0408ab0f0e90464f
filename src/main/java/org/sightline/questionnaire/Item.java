package org.sightline.questionnaire;

/**
 * A statement that is rated.
 *
 * @param id unique in the questionnaire even without regard to case; a letter, then at most 15 letters and digits
 * @param warning true for a warning sign: the answer is reversed (6 - x on a scale of five) before anything else
 * @param wording the statement without its stem
 */
public record Item(String id, boolean warning, Wording wording) {}
