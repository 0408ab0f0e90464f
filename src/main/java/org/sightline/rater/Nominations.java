package org.sightline.rater;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;

/** Who is asked about whom. */
@ApplicationScoped
public class Nominations implements PanacheRepositoryBase<Nomination, UUID> {
    public List<Nomination> ofExecutive(UUID executiveId) {
        return list("executiveId = ?1 order by id", executiveId);
    }

    public Optional<Nomination> ofExecutive(UUID executiveId, UUID id) {
        return find("executiveId = ?1 and id = ?2", executiveId, id).firstResultOptional();
    }

    public List<Nomination> ofCampaign(UUID campaignId) {
        return list(
                "select n from Nomination n join Rater r on r.id = n.raterId where r.campaignId = ?1 order by n.id",
                campaignId);
    }

    public List<Nomination> ofRater(UUID raterId) {
        return list("raterId = ?1 order by id", raterId);
    }

    /** What this rater is asked: the own person first, then by the executives' names. */
    public List<Asked> askedOf(UUID raterId) {
        return getSession()
                .createNativeQuery("""
                        select n.id nomination, e.id executive, p.name executive_name, a.name coach_name,
                               n.relationship, n.worked_from, n.worked_to
                        from nomination n
                        join executive e on e.id = n.executive_id
                        join person p on p.id = e.person_id
                        left join account a on a.id = e.coach_id
                        where n.rater_id = :rater
                        order by n.relationship <> 'SELF', lower(p.name), n.id
                        """, Tuple.class)
                .setParameter("rater", raterId)
                .getResultStream()
                .map(row -> new Asked(
                        row.get("nomination", UUID.class),
                        row.get("executive", UUID.class),
                        row.get("executive_name", String.class),
                        row.get("coach_name", String.class),
                        Relationship.valueOf(row.get("relationship", String.class)),
                        day(row.get("worked_from")),
                        day(row.get("worked_to"))))
                .toList();
    }

    static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate date -> date;
            case java.sql.Date date -> date.toLocalDate();
            default -> throw new IllegalStateException("not a day: " + value.getClass());
        };
    }
}
