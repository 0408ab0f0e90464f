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

    /** What the coach makes of the results; it waits until the executive has read them. */
    static final String INTERPRETATION = "interpretation";

    /** What the executive expected, beside what was found on one page. */
    static final String EXPECTED = "expected";

    static final String SUMMARY = "summary";

    PreRead {
        sections = Set.copyOf(sections);
    }

    /** The ids in one order, for the record. */
    static String listed(Set<String> sections) {
        return String.join(" ", new TreeSet<>(sections));
    }
}
