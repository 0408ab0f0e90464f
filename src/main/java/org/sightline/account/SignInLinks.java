package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Links sent and not yet used; token and browser are known by their hashes alone. */
@ApplicationScoped
class SignInLinks {
    private final AgroalDataSource database;

    SignInLinks(AgroalDataSource database) {
        this.database = database;
    }

    void add(UUID accountId, byte[] tokenHash, byte[] browserHash, Instant expiresAt) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into sign_in_link (id, account_id, token_hash, browser_hash, expires_at)"
                                + " values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, accountId);
            insert.setBytes(3, tokenHash);
            insert.setBytes(4, browserHash);
            insert.setObject(5, at(expiresAt));
            insert.executeUpdate();
        }
    }

    /** Takes the link out of the world: of two who try, one gets the account. */
    Optional<UUID> use(byte[] tokenHash, byte[] browserHash, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from sign_in_link where token_hash = ? and browser_hash = ? and expires_at > ?"
                                + " returning account_id")) {
            delete.setBytes(1, tokenHash);
            delete.setBytes(2, browserHash);
            delete.setObject(3, at(now));
            ResultSet row = delete.executeQuery();
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    boolean pending(byte[] tokenHash, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select 1 from sign_in_link where token_hash = ? and expires_at > ?")) {
            select.setBytes(1, tokenHash);
            select.setObject(2, at(now));
            return select.executeQuery().next();
        }
    }

    void forgetExpired(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from sign_in_link where expires_at <= ?")) {
            delete.setObject(1, at(now));
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
