package org.sightline.scoring;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireYaml;
import org.sightline.questionnaire.Reading;

/** Executives of sealed campaigns with their scorecards, under a questionnaire that no other test asks. */
@ApplicationScoped
public class SealedExecutives {
    private final AgroalDataSource database;
    private final Publishes publishes;

    SealedExecutives(AgroalDataSource database, Publishes publishes) {
        this.database = database;
        this.publishes = publishes;
    }

    /** The executives' questionnaire under an id of its own. */
    public static Questionnaire questionnaire() {
        return read(text("norm-" + UUID.randomUUID()));
    }

    /** A sealed campaign of one organisation in which these people were rated; the ids of the executives. */
    @Transactional
    public List<UUID> sealed(Questionnaire questionnaire, LocalDate closed, List<String> emails) {
        UUID organisation = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        run("insert into organisation (id, name) values (?, 'Calder')", organisation);
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Spring', 'COLLECTING', ?, 4, 'UTC', ?)",
                campaign,
                organisation,
                questionnaire.id(),
                closed);
        run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, ?, ?, ?)",
                campaign,
                questionnaire.version(),
                text(questionnaire.id()),
                new byte[32]);
        List<UUID> executives = emails.stream()
                .map(email -> executive(questionnaire, organisation, campaign, email))
                .toList();
        run("update campaign set state = 'SEALED' where id = ?", campaign);
        return executives;
    }

    /** So many different addresses. */
    public static List<String> people(int count) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(UUID.randomUUID() + "@example.com");
        }
        return people;
    }

    @Transactional
    public void run(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID executive(Questionnaire questionnaire, UUID organisation, UUID campaign, String email) {
        UUID person = UUID.randomUUID();
        UUID executive = UUID.randomUUID();
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, 'Ines Aalto', ?)",
                person,
                organisation,
                email);
        run("insert into executive (id, campaign_id, person_id) values (?, ?, ?)", executive, campaign, person);
        Random random = new Random(email.hashCode());
        double level = 3.6 + 0.4 * random.nextGaussian();
        List<Atom> atoms = List.of(
                atom(executive, Relationship.CURRENT_DIRECT_REPORT, 4 + random.nextInt(3), level, random),
                atom(executive, Relationship.PEER, 4, level, random));
        SelfAnswers self = new SelfAnswers(Answers.of(sheet(level + 0.2, random)), Map.of());
        keep(executive, new Group("self", List.of(Relationship.SELF), 1, true), List.of(self.answers()));
        Scorecard scorecard = new FeedbackScoring(questionnaire, Policy.withMinimum(4))
                .scoreAtoms("Ines Aalto", Optional.of(self), atoms);
        publishes.scorecard(executive, scorecard, 12, 9);
        return executive;
    }

    private Atom atom(UUID executive, Relationship relationship, int raters, double level, Random random) {
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < raters; i++) {
            answers.add(Answers.of(sheet(level + 0.4 * random.nextGaussian(), random)));
        }
        Group group = new Group(relationship.id(), List.of(relationship), raters, false);
        keep(executive, group, answers);
        return new Atom(group, answers, Map.of());
    }

    private void keep(UUID executive, Group group, List<Answers> answers) {
        UUID atom = UUID.randomUUID();
        run(
                "insert into atom (id, executive_id, group_id, relationships, raters, identified)"
                        + " values (?, ?, ?, string_to_array(?, ','), ?, ?)",
                atom,
                executive,
                group.id(),
                group.relationships().getFirst().name(),
                group.raters(),
                group.identified());
        for (Answers one : answers) {
            String values = java.util.stream.IntStream.range(0, one.size())
                    .mapToObj(item -> String.valueOf(one.at(item)))
                    .collect(Collectors.joining(",", "{", "}"));
            run("insert into sealed_answer (atom_id, answers) values (?, ?::smallint[])", atom, values);
        }
    }

    private static int[] sheet(double level, Random random) {
        int[] sheet = new int[Campaigns.questionnaire().ratedItems().size()];
        Arrays.setAll(sheet, i -> (int) Math.clamp(Math.round(level + 0.8 * random.nextGaussian()), 1, 5));
        return sheet;
    }

    private static Questionnaire read(String text) {
        return switch (QuestionnaireYaml.read("test", text)) {
            case Reading.Valid valid -> valid.questionnaire();
            case Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    private static String text(String id) {
        try {
            return Files.readString(Path.of("survey-templates/executive-360.yaml"))
                    .replace("id: executive-360", "id: " + id);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
