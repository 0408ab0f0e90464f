package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;

/** Whoever came through a mailbox and still owes the second factor. It opens nothing but the page that asks for it. */
@ApplicationScoped
class PendingSignIns {
    private final AgroalDataSource database;
    private final Tokens tokens;
    private final Clock clock;

    PendingSignIns(AgroalDataSource database, Tokens tokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
    }

    Secret begin(UUID account) throws SQLException {
        Secret secret = Secret.next(tokens);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into pending_sign_in (token_hash, account_id, expires_at) values (?, ?, ?)")) {
            insert.setBytes(1, secret.hash(Purpose.PENDING_SIGN_IN));
            insert.setObject(2, account);
            insert.setObject(3, at(clock.instant().plus(SignIn.LIFETIME)));
            insert.executeUpdate();
        }
        return secret;
    }

    Optional<UUID> account(Secret secret) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select account_id from pending_sign_in where token_hash = ? and expires_at > ?")) {
            select.setBytes(1, secret.hash(Purpose.PENDING_SIGN_IN));
            select.setObject(2, at(clock.instant()));
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    /** Ends all of an account: it is in, or must begin anew. */
    void end(UUID account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from pending_sign_in where account_id = ?")) {
            delete.setObject(1, account);
            delete.executeUpdate();
        }
    }

    void forgetExpired(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from pending_sign_in where expires_at <= ?")) {
            delete.setObject(1, at(now));
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
