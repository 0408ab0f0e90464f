package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;
import org.sightline.web.Viewer;

/** Who is signed in where: a random token in the browser, its hash here, 30 minutes of rest and 12 hours in all. */
@ApplicationScoped
class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(12);

    /** A session read often is written at most this often. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private static final String FIND = """
            select a.id, a.name, a.email, s.seen_at,
                array(select distinct m.role from membership m where m.account_id = a.id),
                exists (select 1 from executive e where e.account_id = a.id)
                    or exists (select 1 from engagement g where g.account_id = a.id)
            from account_session s join account a on a.id = s.account_id
            where s.token_hash = ? and s.started_at > ? and s.seen_at > ?
            """;

    private final AgroalDataSource database;
    private final MethodOwner methodOwner;
    private final Tokens tokens;
    private final Clock clock;

    Sessions(AgroalDataSource database, MethodOwner methodOwner, Tokens tokens, Clock clock) {
        this.database = database;
        this.methodOwner = methodOwner;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Starts a session; the answer goes into the browser's cookie and is kept nowhere.
     *
     * @param proven when the person proved a second factor, if one was asked
     */
    Secret begin(UUID accountId, Device device, Optional<Instant> proven) throws SQLException {
        Secret secret = Secret.next(tokens);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into account_session (token_hash, account_id, started_at, seen_at, browser, platform,"
                                + " proven_at) values (?, ?, ?, ?, ?, ?, ?)")) {
            Instant now = clock.instant();
            insert.setBytes(1, secret.hash(Purpose.ACCOUNT_SESSION));
            insert.setObject(2, accountId);
            insert.setObject(3, at(now));
            insert.setObject(4, at(now));
            insert.setString(5, device.browser().name());
            insert.setString(6, device.platform().name());
            insert.setObject(7, proven.map(Sessions::at).orElse(null));
            insert.executeUpdate();
        }
        return secret;
    }

    /** When the person of this session last proved a second factor. */
    Optional<Instant> proven(Secret secret) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select proven_at from account_session where token_hash = ?")) {
            select.setBytes(1, secret.hash(Purpose.ACCOUNT_SESSION));
            ResultSet row = select.executeQuery();
            return row.next()
                    ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                    : Optional.empty();
        }
    }

    /** Notes that the person has just proven it again. The session goes on under a new secret, as after a sign-in. */
    Optional<Secret> prove(Secret secret) throws SQLException {
        Secret next = Secret.next(tokens);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update account_session set proven_at = ?, token_hash = ? where token_hash = ?")) {
            update.setObject(1, at(clock.instant()));
            update.setBytes(2, next.hash(Purpose.ACCOUNT_SESSION));
            update.setBytes(3, secret.hash(Purpose.ACCOUNT_SESSION));
            return update.executeUpdate() == 1 ? Optional.of(next) : Optional.empty();
        }
    }

    Optional<Session> find(Secret secret) throws SQLException {
        byte[] hash = secret.hash(Purpose.ACCOUNT_SESSION);
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setBytes(1, hash);
            select.setObject(2, at(now.minus(ABSOLUTE)));
            select.setObject(3, at(now.minus(IDLE)));
            ResultSet row = select.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            if (row.getObject(4, OffsetDateTime.class).toInstant().isBefore(now.minus(TOUCH))) {
                touch(connection, hash, now);
            }
            Set<String> roles = roles(row.getArray(5), row.getBoolean(6));
            if (methodOwner.hasAddress(row.getString(3))) {
                roles.add(Viewer.METHOD_OWNER);
            }
            return Optional.of(new Session(row.getObject(1, UUID.class), row.getString(2), roles));
        }
    }

    void end(Secret secret) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from account_session where token_hash = ?")) {
            delete.setBytes(1, secret.hash(Purpose.ACCOUNT_SESSION));
            delete.executeUpdate();
        }
    }

    void forgetExpired(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from account_session where started_at <= ? or seen_at <= ?")) {
            delete.setObject(1, at(now.minus(ABSOLUTE)));
            delete.setObject(2, at(now.minus(IDLE)));
            delete.executeUpdate();
        }
    }

    private static void touch(Connection connection, byte[] hash, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update account_session set seen_at = ? where token_hash = ?")) {
            update.setObject(1, at(now));
            update.setBytes(2, hash);
            update.executeUpdate();
        }
    }

    private static Set<String> roles(Array names, boolean executive) throws SQLException {
        Set<String> roles = new HashSet<>();
        for (String name : (String[]) names.getArray()) {
            roles.add(Role.valueOf(name).word());
        }
        if (executive) {
            roles.add(Viewer.EXECUTIVE);
        }
        return roles;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
