package org.sightline.interview;

import java.util.UUID;

/**
 * Something that somebody said, in the coach's words.
 *
 * @param theme of the questionnaire
 * @param better whether it speaks for the executive, else of what could be better
 * @param chosen whether it is printed below its theme
 */
record Finding(
        UUID id,
        UUID interview,
        String theme,
        boolean better,
        Factor factor,
        Strength strength,
        String text,
        boolean chosen,
        int version) {
    static final int LONGEST = 600;
}
