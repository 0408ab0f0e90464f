package org.sightline.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.security.KeyDirectory;

/** A backup of the key directory that is put back must not bring destroyed keys to life. */
@QuarkusTest
class ReturnedKeyTest {
    @Inject
    SealJob job;

    @Inject
    KeyDirectory keys;

    @Inject
    AgroalDataSource database;

    @Test
    void isDestroyedAgainAndNoOther() throws SQLException {
        UUID sealed = campaign("SEALED");
        run(
                "insert into seal_receipt (campaign_id, sealed_on, key_fingerprint, invited, answered, key_destroyed)"
                        + " values (?, date '2026-02-21', ''::bytea, 4, 4, true)",
                sealed);
        UUID collecting = campaign("COLLECTING");
        UUID elsewhere = UUID.randomUUID();
        keys.create(sealed);
        keys.create(collecting);
        keys.create(elsewhere);

        job.run();
        assertThat(keys.find(sealed)).isEmpty();
        assertThat(keys.campaigns()).doesNotContain(sealed).contains(collecting, elsewhere);

        job.run();
        assertThat(keys.find(collecting)).isPresent();
    }

    private UUID campaign(String state) throws SQLException {
        UUID organisation = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        run("insert into organisation (id, name) values (?, 'Calder')", organisation);
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Spring', ?, 'executive-360', 4, 'UTC', date '2099-02-20')",
                campaign,
                organisation,
                state);
        return campaign;
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
