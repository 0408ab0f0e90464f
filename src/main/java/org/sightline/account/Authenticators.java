package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.Envelope;

/** The authenticator apps that have been set up, one to an account; the secrets are sealed. */
@ApplicationScoped
class Authenticators {
    private static final String PURPOSE = "authenticator";

    private final AgroalDataSource database;
    private final Envelope envelope;
    private final Clock clock;

    Authenticators(AgroalDataSource database, Envelope envelope, Clock clock) {
        this.database = database;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** An app: its secret, the newest step whose code was taken, and the day it was set up. */
    record App(AppSecret secret, long step, LocalDate addedOn) {}

    Optional<App> of(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select secret, step, added_on from authenticator where account_id = ?")) {
            select.setObject(1, account);
            ResultSet row = select.executeQuery();
            return row.next()
                    ? Optional.of(new App(
                            new AppSecret(envelope.unwrap(PURPOSE, account, row.getBytes(1))),
                            row.getLong(2),
                            row.getObject(3, LocalDate.class)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("an authenticator app could not be read", e);
        }
    }

    /** Sets the app up in place of an earlier one. */
    void put(UUID account, AppSecret secret, long step) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into authenticator (account_id, secret, step, added_on) values (?, ?, ?, ?)"
                                + " on conflict (account_id) do update set secret = excluded.secret,"
                                + " step = excluded.step, added_on = excluded.added_on")) {
            insert.setObject(1, account);
            insert.setBytes(2, envelope.wrap(PURPOSE, account, secret.bytes()));
            insert.setLong(3, step);
            insert.setObject(4, LocalDate.now(clock));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an authenticator app could not be kept", e);
        }
    }

    /** Spends a step's code; of two who try, one gets true. */
    boolean spend(UUID account, long step) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update authenticator set step = ? where account_id = ? and step < ?")) {
            update.setLong(1, step);
            update.setObject(2, account);
            update.setLong(3, step);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a code could not be spent", e);
        }
    }

    void remove(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from authenticator where account_id = ?")) {
            delete.setObject(1, account);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an authenticator app could not be removed", e);
        }
    }
}
