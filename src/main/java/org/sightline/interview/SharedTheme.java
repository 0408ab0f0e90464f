package org.sightline.interview;

import java.time.LocalDate;
import java.util.List;

/**
 * A theme of conversations as the executive was given it; it never changes afterwards.
 *
 * @param edition counts from 1; nobody who talked is counted in two
 * @param theme of the questionnaire
 * @param several whether more than a few spoke of it; how many is kept nowhere
 * @param lines at most two, in the coach's words
 */
public record SharedTheme(
        int edition, String theme, boolean better, boolean several, List<String> lines, LocalDate sharedOn) {
    public SharedTheme {
        lines = List.copyOf(lines);
    }
}
