package org.sightline.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * That something was deleted.
 *
 * @param campaign its name, empty for coaching and the record of acts
 * @param keys of executives and engagements that were destroyed
 */
record Proof(UUID id, Kind kind, String campaign, LocalDate due, LocalDate deleted, int keys, List<Count> counts) {
    Proof {
        counts = List.copyOf(counts);
    }

    /** What was deleted, and that it was on request. */
    enum Kind {
        CONTACTS,
        COMMENTS,
        REPORTS,
        COACHING,
        AUDIT,
        ERASURE;

        /** Ends the keys of its words. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Rows of one table. */
    record Count(String source, long deleted) {}

    public long rows() {
        return counts.stream().mapToLong(Count::deleted).sum();
    }
}
