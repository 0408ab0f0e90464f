package org.sightline.scoring;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.ExecutiveKey;
import org.sightline.security.ExecutiveKeys;

/**
 * What the neck let out, kept under each executive's own key, with the check that let it pass; and the checks that held
 * a report back. Each is written once.
 */
@ApplicationScoped
public class PublishedScorecards {
    private static final String PLACE = "scorecard";

    private final AgroalDataSource database;
    private final ExecutiveKeys keys;
    private final PublicationChecks checks;

    PublishedScorecards(AgroalDataSource database, ExecutiveKeys keys, PublicationChecks checks) {
        this.database = database;
        this.keys = keys;
        this.checks = checks;
    }

    /** Empty until the executive is scored, and again once the executive's key was deleted. */
    public Optional<PublishedScorecard> of(UUID executive) {
        return keys.find(executive).flatMap(key -> read(executive, key));
    }

    private Optional<PublishedScorecard> read(UUID executive, ExecutiveKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select snapshot, invited, answered from scorecard where executive_id = ?")) {
            select.setObject(1, executive);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Scorecard scorecard = Snapshot.read(key.open(PLACE, row.getBytes(1)));
                return Optional.of(new PublishedScorecard(scorecard, row.getInt(2), row.getInt(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the scorecard of " + executive, e);
        }
    }

    @Transactional
    void store(UUID executive, byte[] snapshot, int invited, int answered, WitnessSearch.Outcome check) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into scorecard (executive_id, snapshot, invited, answered) values (?, ?, ?, ?)"
                                + " on conflict (executive_id) do nothing")) {
            checks.note(connection, executive, check);
            insert.setObject(1, executive);
            insert.setBytes(2, keys.get(executive).seal(PLACE, snapshot));
            insert.setInt(3, invited);
            insert.setInt(4, answered);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("storing the scorecard of " + executive, e);
        }
    }

    @Transactional
    void hold(UUID executive, WitnessSearch.Outcome check) {
        try (Connection connection = database.getConnection()) {
            checks.note(connection, executive, check);
        } catch (SQLException e) {
            throw new IllegalStateException("holding the report of " + executive, e);
        }
    }
}
