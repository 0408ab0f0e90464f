package org.sightline.report;

import java.time.LocalDate;

/**
 * A system sentence in the coach's words, printed with a mark that says so. Its figures must be those of the sentence;
 * one with others, as after a new scoring, gives way to the sentence itself.
 *
 * @param signature who worded it
 */
public record Rewording(String text, String signature, LocalDate day) {}
