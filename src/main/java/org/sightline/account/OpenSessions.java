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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sightline.security.Purpose;

/** Where an account is signed in now, and how to end that from elsewhere. */
@ApplicationScoped
class OpenSessions {
    private final AgroalDataSource database;
    private final Clock clock;

    OpenSessions(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The one that asks first, then the newest. */
    List<OpenSession> of(UUID account, Secret here) {
        byte[] own = here.hash(Purpose.ACCOUNT_SESSION);
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, browser, platform, started_at, seen_at, token_hash from account_session"
                                + " where account_id = ? and started_at > ? and seen_at > ?"
                                + " order by token_hash = ? desc, started_at desc, id")) {
            select.setObject(1, account);
            select.setObject(2, at(now.minus(Sessions.ABSOLUTE)));
            select.setObject(3, at(now.minus(Sessions.IDLE)));
            select.setBytes(4, own);
            List<OpenSession> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new OpenSession(
                            row.getObject(1, UUID.class),
                            new Device(
                                    Device.Browser.valueOf(row.getString(2)),
                                    Device.Platform.valueOf(row.getString(3))),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getObject(5, OffsetDateTime.class)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDate(),
                            Arrays.equals(row.getBytes(6), own)));
                }
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("the sessions of an account could not be read", e);
        }
    }

    /** Ends one of the account's sessions; false if there is none of this id. */
    boolean end(UUID account, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from account_session where account_id = ? and id = ?")) {
            delete.setObject(1, account);
            delete.setObject(2, id);
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a session could not be ended", e);
        }
    }

    /** Ends all of the account's sessions but this one. */
    void endOthers(UUID account, Secret here) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from account_session where account_id = ? and token_hash <> ?")) {
            delete.setObject(1, account);
            delete.setBytes(2, here.hash(Purpose.ACCOUNT_SESSION));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("sessions could not be ended", e);
        }
    }

    void endAll(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from account_session where account_id = ?")) {
            delete.setObject(1, account);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("sessions could not be ended", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
