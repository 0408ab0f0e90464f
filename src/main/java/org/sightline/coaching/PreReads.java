package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which sections of which report are open to its executive. */
@ApplicationScoped
class PreReads {
    private final AgroalDataSource database;

    PreReads(AgroalDataSource database) {
        this.database = database;
    }

    Optional<PreRead> of(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select sections, opened_at from pre_read where executive_id = ?")) {
            select.setObject(1, executive);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new PreRead(
                                Set.of((String[]) row.getArray(1).getArray()),
                                row.getTimestamp(2).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those and no others; since when anything is open stays as it is. */
    void open(UUID executive, Set<String> sections, UUID by, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        "insert into pre_read (executive_id, sections, opened_at, opened_by) values (?, ?, ?, ?)"
                                + " on conflict (executive_id) do update set sections = excluded.sections")) {
            upsert.setObject(1, executive);
            upsert.setObject(2, sections.stream().sorted().toArray(String[]::new));
            upsert.setTimestamp(3, Timestamp.from(at));
            upsert.setObject(4, by);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void close(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from pre_read where executive_id = ?")) {
            delete.setObject(1, executive);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
