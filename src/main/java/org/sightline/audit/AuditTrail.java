package org.sightline.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the record of what staff and executives did. It writes in the caller's transaction: an act that is
 * rolled back leaves no trace, and an act without a trace does not happen. Nothing a rater does is recorded.
 */
@ApplicationScoped
public class AuditTrail {
    private final AgroalDataSource database;
    private final Clock clock;

    AuditTrail(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param actor account of the person who acted; null when the program did (a closing day came)
     * @param organisation whose auditors may read it; null when it belongs to none
     * @param act what was done, in the words of {@link Act}
     * @param object id of the thing it was done to
     * @param detail a few plain words; never an answer, a comment or a rater's name
     */
    public void record(
            @Nullable UUID actor, @Nullable UUID organisation, Act act, @Nullable UUID object, String detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_event (at, actor_id, organisation_id, act, object_id, detail)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(2, actor);
            insert.setObject(3, organisation);
            insert.setString(4, act.name());
            insert.setObject(5, object);
            insert.setString(6, detail);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be written", e);
        }
    }
}
