package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;

/** The roster of a campaign with its names, read in two queries whatever its size. */
@ApplicationScoped
public class RosterView {
    private final Nominations nominations;

    RosterView(Nominations nominations) {
        this.nominations = nominations;
    }

    /** One executive with all who are asked. */
    public record ExecutiveRow(
            UUID id,
            UUID personId,
            String name,
            String email,
            @Nullable UUID coachId,
            @Nullable String coach,
            List<RaterRow> raters) {
        public ExecutiveRow {
            raters = List.copyOf(raters);
        }

        /** Everyone but the executive. */
        public List<RaterRow> others() {
            return raters.stream()
                    .filter(rater -> rater.relationship() != Relationship.SELF)
                    .toList();
        }

        public Optional<RaterRow> rater(UUID nominationId) {
            return raters.stream()
                    .filter(rater -> rater.nominationId().equals(nominationId))
                    .findFirst();
        }

        /** How many are asked in each relationship that occurs, without the executive. */
        public Map<Relationship, Integer> groups() {
            Map<Relationship, Integer> counts = new EnumMap<>(Relationship.class);
            others().forEach(rater -> counts.merge(rater.relationship(), 1, Integer::sum));
            return counts;
        }
    }

    /** One person asked about an executive. */
    public record RaterRow(
            UUID nominationId,
            String name,
            String email,
            Relationship relationship,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Executives by name, their raters by relationship and name. */
    public List<ExecutiveRow> of(UUID campaignId) {
        Map<UUID, List<RaterRow>> raters = raters(campaignId);
        return nominations
                .getSession()
                .createNativeQuery("""
                        select e.id executive, p.id person, p.name, p.email, e.coach_id coach, a.name coach_name
                        from executive e
                        join person p on p.id = e.person_id
                        left join account a on a.id = e.coach_id
                        where e.campaign_id = :campaign
                        order by lower(p.name), p.email
                        """, Tuple.class)
                .setParameter("campaign", campaignId)
                .getResultStream()
                .map(row -> new ExecutiveRow(
                        row.get("executive", UUID.class),
                        row.get("person", UUID.class),
                        row.get("name", String.class),
                        row.get("email", String.class),
                        row.get("coach", UUID.class),
                        row.get("coach_name", String.class),
                        raters.getOrDefault(row.get("executive", UUID.class), List.of())))
                .toList();
    }

    public Optional<ExecutiveRow> of(UUID campaignId, UUID executiveId) {
        return of(campaignId).stream()
                .filter(row -> row.id().equals(executiveId))
                .findFirst();
    }

    private Map<UUID, List<RaterRow>> raters(UUID campaignId) {
        Map<UUID, List<RaterRow>> byExecutive = new LinkedHashMap<>();
        nominations
                .getSession()
                .createNativeQuery("""
                        select n.executive_id executive, n.id nomination, p.name, p.email, n.relationship,
                               n.worked_from, n.worked_to
                        from nomination n
                        join rater r on r.id = n.rater_id
                        join person p on p.id = r.person_id
                        where r.campaign_id = :campaign
                        order by lower(p.name), p.email
                        """, Tuple.class)
                .setParameter("campaign", campaignId)
                .getResultStream()
                .forEach(row -> byExecutive
                        .computeIfAbsent(row.get("executive", UUID.class), id -> new ArrayList<>())
                        .add(new RaterRow(
                                row.get("nomination", UUID.class),
                                row.get("name", String.class),
                                row.get("email", String.class),
                                Relationship.valueOf(row.get("relationship", String.class)),
                                day(row.get("worked_from")),
                                day(row.get("worked_to")))));
        byExecutive
                .values()
                .forEach(rows -> rows.sort((a, b) -> a.relationship().compareTo(b.relationship())));
        return byExecutive;
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate date -> date;
            case java.sql.Date date -> date.toLocalDate();
            default -> throw new IllegalStateException("not a day: " + value.getClass());
        };
    }
}
