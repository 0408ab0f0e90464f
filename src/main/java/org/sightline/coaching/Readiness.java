package org.sightline.coaching;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between a sealed scorecard and its release.
 *
 * @param reportable false if too few answered: then the report is a letter, without comments and interpretation
 * @param comments all comments; {@code decided} of them are
 * @param interpreted whether the interpretation has any text
 * @param opened whether the coach has read the report
 */
record Readiness(boolean reportable, int comments, int decided, boolean interpreted, boolean opened) {
    /** What is missing, by the key of its text. */
    enum Missing {
        PREVIEW,
        COMMENTS,
        INTERPRETATION
    }

    public int undecided() {
        return comments - decided;
    }

    /** Whether the executive may see this section now: comments only once all of them are decided. */
    boolean mayShow(String section) {
        return undecided() == 0 || !section.equals(PreRead.COMMENTS);
    }

    /** @param withoutInterpretation the coach chose to leave it out */
    List<Missing> missing(boolean withoutInterpretation) {
        List<Missing> missing = new ArrayList<>();
        if (!opened) {
            missing.add(Missing.PREVIEW);
        }
        if (undecided() > 0) {
            missing.add(Missing.COMMENTS);
        }
        if (reportable && !interpreted && !withoutInterpretation) {
            missing.add(Missing.INTERPRETATION);
        }
        return List.copyOf(missing);
    }
}
