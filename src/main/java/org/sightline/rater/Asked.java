package org.sightline.rater;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;

/** What one rater is asked, with the names to say it: about whom, as what, and who interprets the answers. */
public record Asked(
        UUID nominationId,
        UUID executiveId,
        String executiveName,
        @Nullable String coachName,
        Relationship relationship,
        @Nullable LocalDate workedFrom,
        @Nullable LocalDate workedTo) {
    public boolean self() {
        return relationship == Relationship.SELF;
    }
}
