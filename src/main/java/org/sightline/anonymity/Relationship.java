package org.sightline.anonymity;

import java.util.Locale;

/** How a rater stands to the executive. The order is the fixed order that breaks ties (method.md B5). */
public enum Relationship {
    SELF,
    CURRENT_DIRECT_REPORT,
    PAST_DIRECT_REPORT,
    CURRENT_SUPERVISOR,
    PAST_SUPERVISOR,
    PEER,
    OTHER;

    /** The name used in files, JSON and URLs: lower case with underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the two no longer work together, so that the past wording is asked. */
    public boolean past() {
        return this == PAST_DIRECT_REPORT || this == PAST_SUPERVISOR;
    }

    public boolean supervisor() {
        return this == CURRENT_SUPERVISOR || this == PAST_SUPERVISOR;
    }

    public static Relationship of(String id) {
        for (Relationship relationship : values()) {
            if (relationship.id().equals(id)) {
                return relationship;
            }
        }
        throw new IllegalArgumentException("unknown relationship: " + id);
    }
}
