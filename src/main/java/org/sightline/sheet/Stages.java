package org.sightline.sheet;

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
import org.sightline.system.Sql;

/** Files between being handed in and being taken, each for the one who handed it in. */
@ApplicationScoped
class Stages {
    private final AgroalDataSource database;
    private final Clock clock;

    Stages(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What has lain for a day goes, whatever became of it. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        run(
                "delete from sheet_stage where handed_in < ?",
                Timestamp.from(clock.instant().minus(Stage.LIFETIME)));
    }

    UUID hand(Place place, String body) {
        UUID id = UUID.randomUUID();
        run("""
                insert into sheet_stage (id, organisation_id, owner_id, account_id, body, left_out, apart, handed_in)
                values (?, ?, ?, ?, ?, '', '', ?)
                """, id, place.organisation(), place.owner(), place.account(), body, Timestamp.from(clock.instant()));
        return id;
    }

    Optional<Stage> of(Place place, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select body, left_out, apart from sheet_stage
                        where id = ? and owner_id = ? and account_id = ?
                        """)) {
            select.setObject(1, id);
            select.setObject(2, place.owner());
            select.setObject(3, place.account());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stage(id, row.getString(1), row.getString(2), Stage.apart(row.getString(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a file handed in for " + place.owner(), e);
        }
    }

    void keep(Stage stage) {
        run(
                "update sheet_stage set body = ?, left_out = ?, apart = ? where id = ?",
                stage.body(),
                stage.leftOut(),
                stage.apartText(),
                stage.id());
    }

    void forget(UUID id) {
        run("delete from sheet_stage where id = ?", id);
    }

    private void run(String sql, Object... values) {
        Sql.run(database, "a file handed in could not be kept", sql, values);
    }
}
