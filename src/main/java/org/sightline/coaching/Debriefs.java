package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** On which day coach and executive talked about the report. */
@ApplicationScoped
class Debriefs {
    private final AgroalDataSource database;

    Debriefs(AgroalDataSource database) {
        this.database = database;
    }

    void note(UUID executive, LocalDate day, UUID by, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        "insert into debrief (executive_id, held_on, noted_at, noted_by) values (?, ?, ?, ?)"
                                + " on conflict (executive_id) do update set held_on = excluded.held_on,"
                                + " noted_at = excluded.noted_at, noted_by = excluded.noted_by")) {
            upsert.setObject(1, executive);
            upsert.setObject(2, day);
            upsert.setTimestamp(3, Timestamp.from(at));
            upsert.setObject(4, by);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void withdraw(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from debrief where executive_id = ?")) {
            delete.setObject(1, executive);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
