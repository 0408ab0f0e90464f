package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * How long an account waits after wrong answers: a second, doubling to a quarter of an hour, and never for good, so that
 * nobody can lock another out. While it waits nothing is looked at, a right answer neither.
 */
@ApplicationScoped
class ProofDelays {
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final AgroalDataSource database;
    private final Clock clock;

    ProofDelays(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether an answer may be looked at. Holds the account's row until the transaction ends: one answer at a time. */
    boolean open(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement begin = connection.prepareStatement(
                        "insert into proof_delay (account_id, failures, until) values (?, 0, ?)"
                                + " on conflict do nothing");
                PreparedStatement select =
                        connection.prepareStatement("select until from proof_delay where account_id = ? for update")) {
            begin.setObject(1, account);
            begin.setObject(2, at(clock.instant()));
            begin.executeUpdate();
            select.setObject(1, account);
            ResultSet row = select.executeQuery();
            row.next();
            return !clock.instant()
                    .isBefore(row.getObject(1, OffsetDateTime.class).toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException("a delay could not be read", e);
        }
    }

    void wrong(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select failures from proof_delay where account_id = ?");
                PreparedStatement update = connection.prepareStatement(
                        "update proof_delay set failures = ?, until = ? where account_id = ?")) {
            select.setObject(1, account);
            ResultSet row = select.executeQuery();
            row.next();
            int failures = row.getInt(1) + 1;
            update.setInt(1, failures);
            update.setObject(2, at(clock.instant().plus(after(failures))));
            update.setObject(3, account);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a delay could not be kept", e);
        }
    }

    void right(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from proof_delay where account_id = ?")) {
            delete.setObject(1, account);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a delay could not be ended", e);
        }
    }

    /** A second after the first wrong answer, twice as long after each further one. */
    static Duration after(int failures) {
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - 1, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
