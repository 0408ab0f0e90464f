package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which reports will be released by themselves, and on which day, as their coaches were told. */
@ApplicationScoped
class ReleaseWarnings {
    /** A day more than the time zones of the world are apart. */
    private static final String WAITING = """
            select e.id
            from executive e
                join campaign c on c.id = e.campaign_id
                join campaign_closure closure on closure.campaign_id = c.id
                join scorecard s on s.executive_id = e.id
                join executive_key k on k.executive_id = e.id
            where c.release_after is not null
                and closure.closed_at + make_interval(days => c.release_after - ? - 1) <= ?
                and not exists (select from report_release r where r.executive_id = e.id)
            order by e.id
            """;

    private final AgroalDataSource database;

    ReleaseWarnings(AgroalDataSource database) {
        this.database = database;
    }

    List<UUID> waiting(Instant now, int daysAhead) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, daysAhead);
            select.setTimestamp(2, Timestamp.from(now));
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return List.copyOf(ids);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(UUID executive, LocalDate due, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into release_warning (executive_id, due_on, warned_at) values (?, ?, ?)")) {
            insert.setObject(1, executive);
            insert.setObject(2, due);
            insert.setTimestamp(3, Timestamp.from(at));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
