package org.sightline.report;

import java.util.ArrayList;
import java.util.List;

/** What people told the coach in conversations, in the words in which it was shared with the executive; without names and numbers. */
public record Told(List<Mentioned> themes, List<Incident> incidents) {
    /** Nothing was shared. */
    public static final Told NONE = new Told(List.of(), List.of());

    public Told {
        themes = List.copyOf(themes);
        incidents = List.copyOf(incidents);
    }

    /**
     * A theme of which several people spoke.
     *
     * @param theme its title
     * @param better whether it is a strength, else a concern
     * @param several whether more than a few spoke of it
     */
    public record Mentioned(String theme, boolean better, boolean several, List<String> lines) {
        public Mentioned {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Something that the executive did in one situation.
     *
     * @param theme its title
     * @param better whether it went well
     * @param wording in general words
     */
    public record Incident(String theme, boolean better, String wording) {}

    /** Both together. */
    public Told and(Told other) {
        List<Mentioned> all = new ArrayList<>(themes);
        all.addAll(other.themes);
        List<Incident> both = new ArrayList<>(incidents);
        both.addAll(other.incidents);
        return new Told(all, both);
    }
}
