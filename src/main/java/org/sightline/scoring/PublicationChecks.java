package org.sightline.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sightline.system.Sql;

/** Notes what the attack on a publication found, once for each executive. */
@ApplicationScoped
class PublicationChecks {
    private final Clock clock;

    PublicationChecks(Clock clock) {
        this.clock = clock;
    }

    void note(Connection connection, UUID executive, WitnessSearch.Outcome check) throws SQLException {
        Sql.run(
                connection,
                "insert into publication_check (executive_id, attack, tried, hits, passed, checked_on)"
                        + " values (?, 'T2', ?, ?, ?, ?) on conflict (executive_id) do nothing",
                executive,
                check.tried(),
                check.hits(),
                check.passed(),
                LocalDate.now(clock));
    }
}
