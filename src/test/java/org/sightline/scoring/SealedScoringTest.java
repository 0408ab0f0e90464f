package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.seal.SealedRecords;
import org.sightline.security.ExecutiveKeys;

/** The witness test stands between a scorecard and its storing. */
@QuarkusTest
class SealedScoringTest {
    @Inject
    AgroalDataSource database;

    @Inject
    SealedRecords sealed;

    @Inject
    FrozenQuestionnaires questionnaires;

    @Inject
    PublishedScorecards published;

    @Inject
    PublishedLineages lineages;

    @Inject
    PulseResults results;

    @Inject
    Publishing publishing;

    @Inject
    ExecutiveKeys keys;

    @Test
    void storesWhatPassedTheAttack() throws Exception {
        SealedScoring.Waiting waiting = sealedExecutive();
        scoring(publishing).score(waiting);
        assertThat(row("select passed, hits, tried > 1000, attack from publication_check", waiting))
                .containsExactly("t 0 t T2");
        assertThat(row("select answered from scorecard", waiting)).containsExactly("9");
        scoring(publishing).score(waiting);
        assertThat(row("select answered from scorecard", waiting)).containsExactly("9");
    }

    @Test
    void publishesWhatTheCampaignPromised() throws Exception {
        SealedScoring.Waiting waiting = sealedExecutive();
        run("update campaign set state = 'SEALED' where id = ?", waiting.campaign());
        scoring(publishing).run();
        assertThat(published.of(waiting.executive()).orElseThrow().scorecard().policy())
                .isEqualTo(new Policy(4, 8, 5, 1, 1));
    }

    /** A publisher that prints the highest answer of each group beside the snapshot: a plain, common mistake. */
    @Test
    void holdsTheReportOfALeakyPublisher() throws Exception {
        SealedScoring.Waiting waiting = sealedExecutive();
        Publishing leaky = (questionnaire, policy) -> {
            Publisher real = publishing.of(questionnaire, policy);
            return feedback -> (new String(real.publish(feedback), StandardCharsets.UTF_8) + highest(feedback))
                    .getBytes(StandardCharsets.UTF_8);
        };
        scoring(leaky).score(waiting);
        assertThat(row("select passed, hits > 0, hits < tried from publication_check", waiting))
                .containsExactly("f t t");
        assertThat(row("select answered from scorecard", waiting)).isEmpty();

        run("update campaign set state = 'SEALED' where id = ?", waiting.campaign());
        scoring(publishing).run();
        assertThat(row("select answered from scorecard", waiting))
                .as("held until somebody looked")
                .isEmpty();

        run("delete from publication_check where executive_id = ?", waiting.executive());
        scoring(publishing).run();
        assertThat(row("select answered from scorecard", waiting)).containsExactly("9");
    }

    private SealedScoring scoring(Publishing publisher) {
        return new SealedScoring(database, sealed, questionnaires, publisher, published, lineages, results);
    }

    private static List<List<Integer>> highest(Feedback feedback) {
        return feedback.atoms().stream()
                .map(atom -> {
                    int[] highest = new int[atom.answers().getFirst().size()];
                    atom.answers()
                            .forEach(answers ->
                                    Arrays.setAll(highest, item -> Math.max(highest[item], answers.at(item))));
                    return Arrays.stream(highest).boxed().toList();
                })
                .toList();
    }

    /** Nine sheets in two groups, in a campaign that the job does not look at yet. */
    private SealedScoring.Waiting sealedExecutive() throws Exception {
        UUID organisation = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        UUID executive = UUID.randomUUID();
        run("insert into organisation (id, name) values (?, 'Calder')", organisation);
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, 'Ines Aalto', 'ines@example.com')",
                person,
                organisation);
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Spring', 'DRAFT', 'executive-360', 4, 'UTC', date '2026-02-20')",
                campaign,
                organisation);
        run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, ?, ?, ?)",
                campaign,
                Campaigns.questionnaire().version(),
                Files.readString(Path.of("survey-templates/executive-360.yaml")),
                new byte[32]);
        run("update campaign set protection = 'BOTH_ENDS' where id = ?", campaign);
        run("update campaign set state = 'COLLECTING' where id = ?", campaign);
        run("insert into executive (id, campaign_id, person_id) values (?, ?, ?)", executive, campaign, person);
        keys.make(List.of(executive));
        Random random = new Random(11);
        atom(executive, "current_direct_report", "CURRENT_DIRECT_REPORT", 5, random);
        atom(executive, "peer", "PEER", 4, random);
        return new SealedScoring.Waiting(executive, campaign, new Policy(4, 8, 5, 1, 1), "Ines Aalto", true, 12);
    }

    private void atom(UUID executive, String group, String relationship, int raters, Random random) throws Exception {
        UUID atom = UUID.randomUUID();
        run(
                "insert into atom (id, executive_id, group_id, relationships, raters, identified)"
                        + " values (?, ?, ?, string_to_array(?, ','), ?, false)",
                atom,
                executive,
                group,
                relationship,
                raters);
        for (int rater = 0; rater < raters; rater++) {
            List<String> values = new ArrayList<>();
            for (int item = 0; item < 32; item++) {
                values.add(String.valueOf(Math.clamp(Math.round(3.7 + random.nextGaussian()), 1, 5)));
            }
            run(
                    "insert into sealed_answer (atom_id, answers) values (?, ?::smallint[])",
                    atom,
                    "{" + String.join(",", values) + "}");
        }
    }

    private List<String> row(String select, SealedScoring.Waiting waiting) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select + " where executive_id = ?")) {
            statement.setObject(1, waiting.executive());
            ResultSet rows = statement.executeQuery();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                found.add(String.join(" ", columns));
            }
            return found;
        }
    }

    private void run(String sql, Object... arguments) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }
}
