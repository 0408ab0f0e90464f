package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sightline.system.Sql;

/**
 * Coaching, gone: the engagement with everything that was written in it, the half of its key that lies in the database, and
 * the person and the sign-in where nothing else needs them.
 */
@ApplicationScoped
class EngagementErasure {
    private static final String NOTED = """
            insert into engagement_erasure (engagement_id, organisation_id, erased_on)
            select id, organisation_id, ? from engagement where id = any (?)""";

    private static final String PULSED = "select e.id from pulse p join executive e on e.campaign_id = p.campaign_id"
            + " where p.engagement_id = any (?)";

    /** How much was written is nobody's business; that something was is enough of a proof. */
    private static final Set<String> COUNTED = Set.of("engagement", "engagement_key");

    private final AgroalDataSource database;
    private final Erasure erasure;

    EngagementErasure(AgroalDataSource database, Erasure erasure) {
        this.database = database;
        this.erasure = erasure;
    }

    /** Deletes in the caller's transaction; the other halves of the keys go after the commit, by {@link KeyRemains}. */
    @Transactional(Transactional.TxType.MANDATORY)
    Counts erase(List<UUID> engagements, Erasure.Reason reason, LocalDate day) {
        Counts deleted = new Counts();
        try (Connection connection = database.getConnection()) {
            UUID[] all = engagements.toArray(UUID[]::new);
            List<UUID> people =
                    Sql.ids(connection, "select person_id from engagement where id = any (?)", (Object) all);
            List<UUID> accounts =
                    Sql.ids(connection, "select distinct account_id from engagement where id = any (?)", (Object) all);
            List<UUID> pulsed = Sql.ids(connection, PULSED, (Object) all);
            Sql.run(connection, NOTED, day, all);
            new Dependents(connection, Set.of(), deleted).delete("engagement", engagements);
            Counts counts = new Counts();
            deleted.rows().forEach((table, rows) -> counts.add(table, COUNTED.contains(table) ? rows : 1));
            // a pulse is a campaign of its own, with what was said in it under a key of its own
            for (UUID executive : pulsed) {
                erasure.erase(executive, reason, day).rows().forEach(counts::add);
            }
            Contacts.people(connection, Erasure.gone(connection, people, reason), counts);
            for (UUID account : accounts) {
                Erasure.close(connection, account, counts);
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("engagements could not be erased", e);
        }
    }
}
