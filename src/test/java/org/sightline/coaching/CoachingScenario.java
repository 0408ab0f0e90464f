package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Answers;
import org.sightline.scoring.Campaigns;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.Publishes;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.scoring.SelfAnswers;

/** Executives at every stage, each with an organisation, a coach and a login of its own. */
@ApplicationScoped
public class CoachingScenario {
    private static final Questionnaire QUESTIONNAIRE = Campaigns.questionnaire();
    private static final List<String> RATERS = List.of(
            "Boris Lindqvist", "Chiara Fontana", "Dilek Aydin", "Émile Garnier", "Farah Haddad", "Gunnar Olsen");

    /** One executive and the people around. */
    public record File(
            UUID id,
            String name,
            String email,
            UUID organisation,
            UUID campaign,
            UUID coach,
            UUID account,
            UUID administrator) {
        public String page(String rest) {
            return "/executives/" + id + rest;
        }

        public String own(String rest) {
            return "/my/" + id + rest;
        }
    }

    private final Logins logins;
    private final AgroalDataSource database;
    private final Publishes publishes;
    private final Interpretations interpretations;

    CoachingScenario(Logins logins, AgroalDataSource database, Publishes publishes, Interpretations interpretations) {
        this.logins = logins;
        this.publishes = publishes;
        this.interpretations = interpretations;
        this.database = database;
    }

    static List<CommentPool> comments() {
        return List.of(
                new CommentPool(
                        "O1",
                        "all",
                        List.of(
                                "She asks what I would do, and then she waits.",
                                "Boris once told me, on 12 March 2025, that she saved his project. Ask him: boris@example.com.",
                                "Gives feedback within a day.")),
                new CommentPool(
                        "O2",
                        "all",
                        List.of(
                                "Decide while the decision is still open.",
                                "Let others finish.\nEspecially in the board.",
                                "Say \"I do not know yet\" more often.")));
    }

    /** A campaign in this state, with its executive and six raters. */
    File campaign(String name, String state) {
        UUID organisation = logins.organisation("Calder & Voss");
        String tag = organisation.toString().substring(0, 8);
        UUID coach = logins.account("coach-" + tag + "@example.com", organisation, Role.COACH);
        UUID administrator = logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR);
        return campaign(name, state, organisation, coach, administrator, "Leadership programme 2026");
    }

    File campaign(String name, String state, UUID organisation, UUID coach, UUID administrator, String campaignName) {
        UUID campaign = UUID.randomUUID();
        UUID executive = UUID.randomUUID();
        String email = "executive-" + executive + "@example.com";
        UUID account = logins.account(email, organisation);
        run("update account set name = ? where id = ?", name, account);
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, ?, 'DRAFT', 'executive-360', 4, 'Europe/Berlin', date '2026-02-20')",
                campaign,
                organisation,
                campaignName);
        run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, ?, ?, ?)",
                campaign,
                QUESTIONNAIRE.version(),
                source(),
                new byte[32]);
        run("update campaign set state = ? where id = ?", state, campaign);
        UUID person = person(organisation, name, email);
        run(
                "insert into executive (id, campaign_id, person_id, account_id, coach_id) values (?, ?, ?, ?, ?)",
                executive,
                campaign,
                person,
                account,
                coach);
        for (String rater : RATERS) {
            UUID raterPerson = person(organisation, rater, UUID.randomUUID() + "@example.com");
            run(
                    "insert into rater (id, campaign_id, person_id) values (?, ?, ?)",
                    UUID.randomUUID(),
                    campaign,
                    raterPerson);
        }
        return new File(executive, name, email, organisation, campaign, coach, account, administrator);
    }

    /** Sealed and scored, with the usual comments. */
    public File sealed(String name) {
        return sealed(name, comments());
    }

    File sealed(String name, List<CommentPool> comments) {
        File file = campaign(name, "SEALED");
        score(file, scorecard(name, 10, comments), 12, 10);
        return file;
    }

    /** Another executive of the same campaign and the same coach, sealed and scored too. */
    File beside(File file, String name) {
        UUID executive = UUID.randomUUID();
        String email = "executive-" + executive + "@example.com";
        UUID account = logins.account(email, file.organisation());
        run("update account set name = ? where id = ?", name, account);
        UUID person = person(file.organisation(), name, email);
        run(
                "insert into executive (id, campaign_id, person_id, account_id, coach_id) values (?, ?, ?, ?, ?)",
                executive,
                file.campaign(),
                person,
                account,
                file.coach());
        File other = new File(
                executive,
                name,
                email,
                file.organisation(),
                file.campaign(),
                file.coach(),
                account,
                file.administrator());
        score(other, scorecard(name, 10, comments()), 12, 10);
        return other;
    }

    /** Sealed, but the attack on the report found something. */
    File held(String name) {
        File file = campaign(name, "COLLECTING");
        publishes.held(file.id());
        run("update campaign set state = 'SEALED' where id = ?", file.campaign());
        return file;
    }

    public File tooFew(String name) {
        File file = campaign(name, "SEALED");
        score(file, scorecard(name, 2, List.of()), 6, 2);
        return file;
    }

    public void score(File file, Scorecard scorecard, int invited, int answered) {
        publishes.scorecard(file.id(), scorecard, invited, answered);
    }

    public static Scorecard scorecard(String name, int raters, List<CommentPool> comments) {
        Random random = new Random(7);
        List<RaterAnswers> answers = new ArrayList<>();
        for (int i = 0; i < raters; i++) {
            Relationship relationship = i % 2 == 0 ? Relationship.CURRENT_DIRECT_REPORT : Relationship.PEER;
            answers.add(new RaterAnswers(relationship, false, answers(random), Map.of()));
        }
        Scorecard scored = new FeedbackScoring(QUESTIONNAIRE, Policy.withMinimum(4))
                .score(name, Optional.of(new SelfAnswers(answers(random), Map.of())), answers);
        return new Scorecard(
                scored.executive(),
                scored.questionnaireId(),
                scored.questionnaireVersion(),
                scored.policy(),
                scored.groups(),
                scored.items(),
                scored.themes(),
                comments);
    }

    private static Answers answers(Random random) {
        int[] values = new int[QUESTIONNAIRE.ratedItems().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) Math.clamp(Math.round(3.6 + random.nextGaussian()), 1, 5);
        }
        return Answers.of(values);
    }

    /** Sealed and given to its executive, with the coach's words or without. */
    public File released(String name, String words) {
        return release(sealed(name), words);
    }

    public File release(File file, String words) {
        Browser coach = coach(file);
        coach.open(file.page("/report"));
        if (coach.ask(file.page("/comments")).body().contains("decision-0")) {
            coach.submit(coach.open(file.page("/comments")), file.page("/comments"), Map.of("act", "keep-rest"));
        }
        if (!words.isEmpty()) {
            coach.submit(coach.open(file.page("/interpretation")), file.page("/interpretation"), Map.of("body", words));
        }
        coach.submit(
                coach.open(file.page("/release")), file.page("/release"), Map.of("confirm", "yes", "without", "yes"));
        return file;
    }

    /** The executive, who expects nothing and has not opened the report yet. */
    public Browser skipping(File file) {
        Browser executive = executive(file);
        executive.submitOnce(executive.open(file.own("/expectation")), file.own("/expectation"), Map.of("act", "skip"));
        return executive;
    }

    /** Another coach in the same organisation. */
    public Browser otherCoach(File file) {
        return logins.browser(logins.account("other-" + file.id() + "@example.com", file.organisation(), Role.COACH));
    }

    public Browser coach(File file) {
        return logins.browser(file.coach());
    }

    public Browser executive(File file) {
        return logins.browser(file.account());
    }

    public Browser administrator(File file) {
        return logins.browser(file.administrator());
    }

    /** What the audit trail says about this executive, oldest first: the act, a blank, the detail. */
    public List<String> trail(File file) {
        return column("select act || ' ' || detail from audit_event where object_id = ? order by id", file.id());
    }

    /** The coach's text as it is kept, if there is one. */
    @Transactional
    List<String> interpretation(File file) {
        return interpretations.of(file.id()).map(InterpretationText::body).stream()
                .toList();
    }

    public List<String> column(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, sql, arguments);
                ResultSet rows = select.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    public void run(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID person(UUID organisation, String name, String email) {
        UUID id = UUID.randomUUID();
        run("insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)", id, organisation, name, email);
        return id;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static String source() {
        try {
            return Files.readString(Path.of("survey-templates/executive-360.yaml"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
