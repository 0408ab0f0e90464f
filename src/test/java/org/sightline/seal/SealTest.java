package org.sightline.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.security.ExecutiveKeys;
import org.sightline.security.KeyDirectory;

@QuarkusTest
class SealTest {
    @Inject
    Seal seal;

    @Inject
    KeyDirectory campaignKeys;

    @Inject
    ExecutiveKeys keys;

    @Inject
    AgroalDataSource database;

    /** The scorecard that says so lies under it. */
    @Test
    void makesAKeyForAnExecutiveAboutWhomNobodySaidAWord() throws Exception {
        UUID executive = UUID.randomUUID();
        UUID campaign = closed(executive);
        campaignKeys.create(campaign);
        assertThat(keys.find(executive)).isEmpty();
        seal.seal(campaign);
        assertThat(keys.find(executive)).isPresent();
    }

    private UUID closed(UUID executive) throws SQLException, IOException {
        UUID organisation = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        run("insert into organisation (id, name) values (?, 'Calder')", organisation);
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, 'Ana Ruiz', 'ana@calder.example')",
                person,
                organisation);
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Spring', 'DRAFT', 'executive-360', 4, 'UTC', date '2026-02-20')",
                campaign,
                organisation);
        run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, '1.0', ?, ?)",
                campaign,
                Files.readString(Path.of("survey-templates/executive-360.yaml")),
                new byte[32]);
        run("insert into executive (id, campaign_id, person_id) values (?, ?, ?)", executive, campaign, person);
        run("update campaign set state = 'CLOSED' where id = ?", campaign);
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
