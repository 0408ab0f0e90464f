package org.sightline.coaching;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Sections of a report that its executive may read on the web before the conversation. */
record PreRead(Set<String> sections, Instant openedAt) {
    /** What serves to prepare a conversation, without what is only to be read together. */
    static final Set<String> USUAL = Set.of("reading", "raters", "summary", "self");

    /** What people wrote; never opened before all of it was read. */
    static final String COMMENTS = "comments";

    PreRead {
        sections = Set.copyOf(sections);
    }

    /** The ids in one order, for the record. */
    static String listed(Set<String> sections) {
        return String.join(" ", new TreeSet<>(sections));
    }
}
