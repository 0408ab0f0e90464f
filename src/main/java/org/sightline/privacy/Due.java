package org.sightline.privacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be deleted on a day.
 *
 * @param campaign null for coaching and for the record of acts
 * @param name of the campaign, empty where there is none
 * @param amount contacts and mails, executives whose comments or reports are kept, engagements, or acts, after the kind
 */
record Due(Kind kind, UUID organisation, @Nullable UUID campaign, String name, LocalDate day, long amount) {
    /** What is kept for a time of its own. */
    enum Kind {
        CONTACTS,
        COMMENTS,
        REPORTS,
        COACHING,
        AUDIT;

        /** Ends the keys of its words. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is the same, however much of it there is by now. */
    boolean sameAs(Due other) {
        return kind == other.kind && Objects.equals(campaign, other.campaign) && day.equals(other.day);
    }

    public boolean on(LocalDate today) {
        return !day.isAfter(today);
    }
}
