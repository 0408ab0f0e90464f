package org.sightline.resurvey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.directory.ReportingLine;
import org.sightline.rater.Nomination;

/**
 * How somebody who was asked before would be asked today: a current relationship that has ended by a date is a past one.
 *
 * @param relationship of today
 */
record Moved(
        Relationship relationship,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /**
     * @param rater and {@code executive} as people
     * @param lines in which the executive stands
     */
    static Moved of(Nomination was, UUID rater, UUID executive, List<ReportingLine> lines, LocalDate today) {
        LocalDate from = was.workedFrom().orElse(null);
        LocalDate to = was.workedTo().orElse(null);
        Optional<LocalDate> ended = switch (was.relationship()) {
            case CURRENT_DIRECT_REPORT -> ended(lines, rater, executive, today);
            case CURRENT_SUPERVISOR -> ended(lines, executive, rater, today);
            case SELF, PAST_DIRECT_REPORT, PAST_SUPERVISOR, PEER, OTHER -> Optional.<LocalDate>empty();
        };
        return ended.map(day -> new Moved(past(was.relationship()), from, day))
                .orElseGet(() -> new Moved(was.relationship(), from, to));
    }

    /** The day on which the last of the lines between the two ended; empty if one lasts or there is none. */
    private static Optional<LocalDate> ended(List<ReportingLine> lines, UUID person, UUID manager, LocalDate today) {
        List<ReportingLine> between = lines.stream()
                .filter(line ->
                        line.personId().equals(person) && line.managerId().equals(manager))
                .toList();
        return between.stream().anyMatch(line -> line.lasts(today))
                ? Optional.empty()
                : between.stream().flatMap(line -> line.to().stream()).max(Comparator.naturalOrder());
    }

    private static Relationship past(Relationship current) {
        return current == Relationship.CURRENT_SUPERVISOR
                ? Relationship.PAST_SUPERVISOR
                : Relationship.PAST_DIRECT_REPORT;
    }
}
