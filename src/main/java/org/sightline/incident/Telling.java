package org.sightline.incident;

import java.util.Set;
import org.sightline.interview.Factor;

/**
 * What happened, as it was told.
 *
 * @param action what the executive did
 * @param theme of the questionnaire
 * @param better whether it went well, else could have gone better
 * @param helped factors of success
 * @param hindered factors of non-success
 * @param ownFactors further ones in the writer's words, maybe empty
 */
record Telling(
        String situation,
        String action,
        String result,
        String theme,
        boolean better,
        Set<Factor> helped,
        Set<Factor> hindered,
        String ownFactors) {
    Telling {
        helped = Set.copyOf(helped);
        hindered = Set.copyOf(hindered);
    }
}
