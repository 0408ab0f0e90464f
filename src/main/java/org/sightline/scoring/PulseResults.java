package org.sightline.scoring;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.Sql;

/** The results of pulses and questions, each written once under the key of the executive in it. */
@ApplicationScoped
public class PulseResults {
    private static final String PLACE = "pulse result";

    private final AgroalDataSource database;
    private final ExecutiveKeys keys;
    private final PublicationChecks checks;

    PulseResults(AgroalDataSource database, ExecutiveKeys keys, PublicationChecks checks) {
        this.database = database;
        this.keys = keys;
        this.checks = checks;
    }

    /** Empty until it is made, if it is held back, and again once the key was deleted. */
    public Optional<PulseResult> of(UUID executive) {
        return keys.find(executive)
                .flatMap(key -> Sql.list(
                                database,
                                "the result of " + executive,
                                row -> PulseFile.read(key.open(PLACE, row.getBytes(1))),
                                "select snapshot from pulse_result where executive_id = ?",
                                executive)
                        .stream()
                        .findFirst());
    }

    @Transactional
    void store(UUID executive, byte[] result, WitnessSearch.Outcome check) {
        try (Connection connection = database.getConnection()) {
            checks.note(connection, executive, check);
            Sql.run(
                    connection,
                    "insert into pulse_result (executive_id, snapshot) values (?, ?) on conflict (executive_id) do nothing",
                    executive,
                    keys.get(executive).seal(PLACE, result));
        } catch (SQLException e) {
            throw new IllegalStateException("storing the result of " + executive, e);
        }
    }
}
