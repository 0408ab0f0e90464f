package org.sightline.scenario;

import java.util.List;
import org.sightline.engagement.Engagement;

/**
 * A rehearsal as it is gone through step by step, by the executive or by the coach with whom it is shared.
 *
 * @param page of the rehearsal, for whoever reads
 */
record Review(
        Engagement engagement,
        boolean executive,
        Rehearsal rehearsal,
        List<Played> steps,
        List<Lessons.Lesson> lessons,
        String page) {
    static final List<String> THEMES = List.of("R", "B", "T", "C", "D");

    public boolean shared() {
        return rehearsal.sharedWith(engagement.coachId());
    }

    /** The letters of what a lesson can be about. */
    public List<String> themes() {
        return THEMES;
    }

    public String themeKey(String theme) {
        return Scenario.themeKey(theme);
    }
}
