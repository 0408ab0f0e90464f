package org.sightline.mail;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How fast each domain is given mails, counted in the database for all nodes together: so many hand-overs at a time, so
 * many mails a minute, and none for a while after the domain asked for a pause. Domains are always locked in the order
 * of their names.
 */
@Singleton
final class DomainPace {
    /** When to ask again for a lane where no rate gives a time. */
    private static final Duration LANES_FULL = Duration.ofSeconds(20);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AgroalDataSource database;
    private final Clock clock;
    private final int together;
    private final int perMinute;

    @Inject
    DomainPace(AgroalDataSource database, Clock clock, MailSettings settings) {
        this(database, clock, settings.perDomain(), settings.perDomainMinute());
    }

    DomainPace(AgroalDataSource database, Clock clock, int together, int perMinute) {
        this.database = database;
        this.clock = clock;
        this.together = together;
        this.perMinute = perMinute;
    }

    /**
     * What a domain takes now.
     *
     * @param mails how many of those asked for
     * @param next when the first of the others has its turn; each further one comes {@code step} later
     */
    record Grant(int mails, Instant next, Duration step) {
        Instant turn(int others) {
            return next.plus(step.multipliedBy(others));
        }
    }

    /** Asks for as many mails to each domain; what is granted holds until {@link #leave}, at most five minutes. */
    Map<String, Grant> ask(UUID holder, Map<String, Integer> wanted) {
        TreeMap<String, Integer> sorted = new TreeMap<>(wanted);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Array domains = connection.createArrayOf("text", sorted.keySet().toArray());
                Map<String, Grant> grants = grant(connection, domains, sorted, lanes(connection, holder, domains));
                connection.commit();
                return grants;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the pace of a domain could not be asked for", e);
        }
    }

    /** The hand-overs are done. */
    void leave(UUID holder) {
        if (together > 0) {
            run("delete from mail_lane where holder = ?", holder);
        }
    }

    /** The domain asked for a pause: 1, 2, 4 ... minutes, at most four hours, while it goes on asking. */
    Instant strike(String domain) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "insert into mail_domain as d (domain, tokens, refilled_at, strikes, blocked_until)"
                                + " values (?, 0, ?, 1, ?) on conflict (domain) do update set strikes = d.strikes + 1,"
                                + " blocked_until = ?::timestamptz + least(interval '4 hours',"
                                + " interval '1 minute' * power(2, least(d.strikes, 8)))"
                                + " returning blocked_until")) {
            update.setString(1, domain);
            update.setTimestamp(2, Timestamp.from(now));
            update.setTimestamp(3, Timestamp.from(now.plus(MINUTE)));
            update.setTimestamp(4, Timestamp.from(now));
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a domain's wish for a pause could not be kept", e);
        }
    }

    /** The domain took a mail: its strikes are forgotten. */
    void relent(String domain) {
        run("update mail_domain set strikes = 0, blocked_until = null where domain = ? and strikes > 0", domain);
    }

    /** Forgets domains that have been left alone for so long that a new row would say the same. */
    void forgetIdle() {
        run(
                "delete from mail_domain where refilled_at < ? and (booked_until is null or booked_until < ?)"
                        + " and (blocked_until is null or blocked_until < ?)",
                Timestamp.from(clock.instant().minus(Duration.ofHours(8))),
                Timestamp.from(clock.instant()),
                Timestamp.from(clock.instant().minus(Duration.ofHours(8))));
        run("delete from mail_lane where held_until < now()");
    }

    /** Locks the domains and returns those with a free lane for the holder. */
    private Set<String> lanes(Connection connection, UUID holder, Array domains) throws SQLException {
        try (PreparedStatement insert =
                        connection.prepareStatement("insert into mail_domain (domain, tokens, refilled_at)"
                                + " select domain, ?, ? from unnest(?::text[]) domain order by domain"
                                + " on conflict do nothing");
                PreparedStatement lock = connection.prepareStatement(
                        "select 1 from mail_domain where domain = any(?) order by domain for update")) {
            insert.setInt(1, perMinute);
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.setArray(3, domains);
            insert.executeUpdate();
            lock.setArray(1, domains);
            lock.executeQuery().close();
        }
        try (PreparedStatement take = connection.prepareStatement(
                together == 0
                        ? "select domain from unnest(?::text[]) domain"
                        : "insert into mail_lane (domain, holder, held_until)"
                                + " select domain, ?, now() + interval '5 minutes' from unnest(?::text[]) domain"
                                + " where (select count(*) from mail_lane l where l.domain = domain.domain"
                                + " and l.holder <> ? and l.held_until > now()) < ?"
                                + " on conflict (domain, holder) do update set held_until = excluded.held_until"
                                + " returning domain")) {
            if (together == 0) {
                take.setArray(1, domains);
            } else {
                take.setObject(1, holder);
                take.setArray(2, domains);
                take.setObject(3, holder);
                take.setInt(4, together);
            }
            Set<String> free = new HashSet<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    free.add(row.getString(1));
                }
            }
            return free;
        }
    }

    private Map<String, Grant> grant(
            Connection connection, Array domains, Map<String, Integer> wanted, Set<String> free) throws SQLException {
        Map<String, Grant> grants = new HashMap<>();
        Instant now = clock.instant();
        try (PreparedStatement select = connection.prepareStatement(
                        "select domain, tokens, refilled_at, blocked_until, booked_until from mail_domain"
                                + " where domain = any(?)");
                PreparedStatement update = connection.prepareStatement(
                        "update mail_domain set tokens = ?, refilled_at = ?, booked_until = ? where domain = ?")) {
            select.setArray(1, domains);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String domain = row.getString(1);
                    int asked = wanted.getOrDefault(domain, 0);
                    Instant blocked = instant(row, 4).filter(now::isBefore).orElse(now);
                    double tokens = tokens(row.getDouble(2), row.getTimestamp(3).toInstant(), now);
                    boolean open = free.contains(domain) && !now.isBefore(blocked);
                    int mails = !open ? 0 : perMinute == 0 ? asked : (int) Math.min(asked, Math.floor(tokens));
                    Instant next = next(blocked, instant(row, 5).filter(blocked::isBefore), open);
                    Grant grant = new Grant(mails, next, step());
                    grants.put(domain, grant);
                    if (perMinute > 0) {
                        update.setDouble(1, tokens - mails);
                        update.setTimestamp(2, Timestamp.from(now));
                        update.setTimestamp(
                                3, asked > mails ? Timestamp.from(grant.turn(asked - mails)) : row.getTimestamp(5));
                        update.setString(4, domain);
                        update.addBatch();
                    }
                }
            }
            update.executeBatch();
        }
        return grants;
    }

    private Duration step() {
        return perMinute == 0 ? Duration.ZERO : MINUTE.dividedBy(perMinute);
    }

    private Instant next(Instant free, Optional<Instant> booked, boolean open) {
        if (perMinute == 0) {
            return open ? free : free.plus(LANES_FULL);
        }
        return booked.orElse(free).plus(step());
    }

    private double tokens(double left, Instant refilled, Instant now) {
        double seconds = Math.max(0, Duration.between(refilled, now).toMillis() / 1000.0);
        return Math.min(perMinute, left + seconds * perMinute / MINUTE.toSeconds());
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the pace of a domain could not be kept", e);
        }
    }
}
