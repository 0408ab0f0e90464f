package org.sightline.rater;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Files between being handed in and being taken, each for the one who handed it in. */
@ApplicationScoped
class RosterStages {
    private final AgroalDataSource database;
    private final Clock clock;

    RosterStages(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What has lain for a day goes, whatever became of it. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        run(
                "delete from roster_stage where handed_in < ?",
                Timestamp.from(clock.instant().minus(RosterStage.LIFETIME)));
    }

    UUID hand(UUID campaign, UUID account, String body) {
        UUID id = UUID.randomUUID();
        run(
                "insert into roster_stage (id, campaign_id, account_id, body, left_out, handed_in) values (?, ?, ?, ?, '', ?)",
                id,
                campaign,
                account,
                body,
                Timestamp.from(clock.instant()));
        return id;
    }

    Optional<RosterStage> of(UUID campaign, UUID account, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select body, left_out from roster_stage where id = ? and campaign_id = ? and account_id = ?")) {
            select.setObject(1, id);
            select.setObject(2, campaign);
            select.setObject(3, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new RosterStage(id, row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a file of campaign " + campaign, e);
        }
    }

    void keep(RosterStage stage) {
        run("update roster_stage set body = ?, left_out = ? where id = ?", stage.body(), stage.leftOut(), stage.id());
    }

    void forget(UUID id) {
        run("delete from roster_stage where id = ?", id);
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
