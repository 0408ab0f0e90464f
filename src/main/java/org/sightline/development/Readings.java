package org.sightline.development;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** How far executives are with reading: what they expect is decided, the report is opened, the coach's words are. */
@ApplicationScoped
class Readings {
    /** @param words whether the coach's words are opened */
    record Reading(boolean opened, boolean words) {}

    private static final String SELECT = "select opened, words_opened from executive_reading where executive_id = ?";

    private final AgroalDataSource database;

    Readings(AgroalDataSource database) {
        this.database = database;
    }

    /** Empty until it is decided what is expected. */
    Optional<Reading> of(UUID executive) {
        return read(SELECT, executive);
    }

    boolean opened(UUID executive) {
        return of(executive).filter(Reading::opened).isPresent();
    }

    /** The same, and nobody else writes beside this report until the transaction ends. */
    Reading locked(UUID executive) {
        run("insert into executive_reading (executive_id) values (?) on conflict do nothing", executive);
        return read(SELECT + " for update", executive).orElseThrow();
    }

    void open(UUID executive) {
        run(
                "insert into executive_reading (executive_id, opened) values (?, true)"
                        + " on conflict (executive_id) do update set opened = true where not executive_reading.opened",
                executive);
    }

    void openWords(UUID executive) {
        run("update executive_reading set words_opened = true where executive_id = ? and not words_opened", executive);
    }

    private Optional<Reading> read(String sql, UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, executive);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Reading(row.getBoolean(1), row.getBoolean(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the reading of " + executive, e);
        }
    }

    private void run(String sql, UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, executive);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the reading of " + executive, e);
        }
    }
}
