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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.sightline.system.Sql;

/** What the last file of each campaign or organisation changed, kept for a day so that it can be undone. */
@ApplicationScoped
public class TakenFiles {
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final AgroalDataSource database;
    private final StatelessSession session;
    private final Clock clock;

    TakenFiles(AgroalDataSource database, StatelessSession session, Clock clock) {
        this.database = database;
        this.session = session;
        this.clock = clock;
    }

    /** @param by the account that took it */
    public record Taken(Instant at, UUID by, int created, int changed) {}

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        Sql.run(
                database,
                "what files changed could not be forgotten",
                "delete from taken_file where taken_at < ?",
                Timestamp.from(clock.instant().minus(LIFETIME)));
    }

    /** Inserts the new rows of a file that is taken, and keeps all that it changed. */
    void keep(Place place, Changes changes) {
        changes.insert(session);
        Sql.run(
                database,
                "the changes of a file could not be kept",
                """
                insert into taken_file (owner_id, organisation_id, account_id, taken_at, changes)
                values (?, ?, ?, ?, ?)
                on conflict (owner_id) do update set account_id = excluded.account_id,
                    taken_at = excluded.taken_at, changes = excluded.changes
                """,
                place.owner(),
                place.organisation(),
                place.account(),
                Timestamp.from(clock.instant()),
                changes.text());
    }

    /** Whether the last file of a campaign or an organisation was taken within a day; its changes are not read. */
    boolean any(UUID owner) {
        try (Connection connection = database.getConnection()) {
            return !Sql.ids(
                            connection,
                            "select owner_id from taken_file where owner_id = ? and taken_at >= ?",
                            owner,
                            Timestamp.from(clock.instant().minus(LIFETIME)))
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("the last file for " + owner, e);
        }
    }

    /** The last one of a campaign or an organisation, if it was taken within a day. */
    public Optional<Taken> last(UUID owner) {
        return find(owner)
                .map(kept -> new Taken(
                        kept.at(),
                        kept.by(),
                        (int) kept.changes().all().stream()
                                .filter(Changes.Change::created)
                                .count(),
                        (int) kept.changes().all().stream()
                                .filter(change -> !change.created())
                                .count()));
    }

    private record Kept(Instant at, UUID by, Changes changes) {}

    private Optional<Kept> find(UUID owner) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select taken_at, account_id, changes from taken_file where owner_id = ? and taken_at >= ?")) {
            select.setObject(1, owner);
            select.setTimestamp(2, Timestamp.from(clock.instant().minus(LIFETIME)));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(
                                row.getTimestamp(1).toInstant(),
                                row.getObject(2, UUID.class),
                                Changes.of(row.getString(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the changes of a file for " + owner, e);
        }
    }

    /**
     * Takes back what the last file did, within the caller's transaction: changed columns get their texts back unless
     * they were changed again, new rows go unless something else refers to them by now.
     */
    public Optional<Undone> undo(UUID owner) {
        Optional<Kept> kept = find(owner);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("delete from taken_file where owner_id = ?")) {
            Undone undone = Undo.of(connection, kept.get().changes());
            forget.setObject(1, owner);
            forget.executeUpdate();
            return Optional.of(undone);
        } catch (SQLException e) {
            throw new IllegalStateException("undoing a file for " + owner, e);
        }
    }
}
