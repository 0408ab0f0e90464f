package org.sightline.resurvey;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.coaching.CoachingScenario;
import org.sightline.coaching.CoachingScenario.File;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.TwoSurveys;
import org.sightline.system.Sha256;

/** Executives who were asked about with a version of the questionnaire that the library has no more, and asked about again. */
@Singleton
public class ResurveyScenario {
    static final String VERSION = "0.9";
    private static final LocalDate CLOSED = LocalDate.of(2025, 9, 30);

    private final Logins logins;
    private final CoachingScenario coaching;

    ResurveyScenario(Logins logins, CoachingScenario coaching) {
        this.logins = logins;
        this.coaching = coaching;
    }

    /** Five reports at 3.0, four peers at 3.5. */
    public static Scorecard before(String name) {
        return aged(new TwoSurveys(4)
                .said(Relationship.CURRENT_DIRECT_REPORT, 3, 3, 3, 4, 2)
                .said(Relationship.PEER, 3, 3, 4, 4)
                .of(name));
    }

    /** The reports at 4.2, the peers at 3.75. */
    public static Scorecard now(String name) {
        return aged(new TwoSurveys(4)
                .said(Relationship.CURRENT_DIRECT_REPORT, 5, 4, 4, 4, 4)
                .said(Relationship.PEER, 3, 4, 4, 4)
                .of(name));
    }

    private static Scorecard aged(Scorecard made) {
        return new Scorecard(
                made.executive(),
                made.questionnaireId(),
                VERSION,
                made.policy(),
                made.groups(),
                made.items(),
                made.themes(),
                made.comments());
    }

    /** Sealed and scored, the people named who were asked; the executive's coach has a login. */
    public File sealed(String name) {
        UUID organisation = logins.organisation("Asked twice " + name);
        String tag = organisation.toString().substring(0, 8);
        UUID coach = logins.account("coach-" + tag + "@example.com", organisation, Role.COACH);
        UUID administrator = logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR);
        UUID account = logins.account("ana-" + tag + "@example.com", organisation);
        UUID campaign = campaign(organisation, "Autumn 2025", CLOSED);
        coaching.run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, ?, ?, ?)",
                campaign,
                VERSION,
                source(),
                Sha256.of(source()));
        UUID person = person(organisation, name, "ana-" + tag + "@example.com");
        File file = executive(
                campaign, person, name, "ana-" + tag + "@example.com", organisation, coach, account, administrator);
        for (int i = 1; i <= 9; i++) {
            asked(file, "Rater " + i, i <= 5 ? "CURRENT_DIRECT_REPORT" : "PEER");
        }
        coaching.run("update campaign set state = 'SEALED' where id = ?", campaign);
        coaching.score(file, before(name), 9, 9);
        return file;
    }

    public File released(String name) {
        return coaching.release(sealed(name), "");
    }

    /** The same executive asked about again, sealed and scored; not released. */
    public File later(File earlier) {
        UUID campaign = campaign(earlier.organisation(), "Summer 2026", LocalDate.of(2026, 2, 20));
        coaching.run(
                "insert into campaign_repeat values (?, ?, ?)", campaign, earlier.campaign(), earlier.organisation());
        coaching.run(
                "insert into campaign_questionnaire select ?, version, source, sha256 from campaign_questionnaire"
                        + " where campaign_id = ?",
                campaign,
                earlier.campaign());
        UUID person = UUID.fromString(coaching.column("select person_id from executive where id = ?", earlier.id())
                .getFirst());
        File file = executive(
                campaign,
                person,
                earlier.name(),
                earlier.email(),
                earlier.organisation(),
                earlier.coach(),
                earlier.account(),
                earlier.administrator());
        coaching.run("update campaign set state = 'SEALED' where id = ?", campaign);
        coaching.score(file, now(earlier.name()), 9, 9);
        return file;
    }

    private UUID campaign(UUID organisation, String name, LocalDate closes) {
        UUID campaign = UUID.randomUUID();
        coaching.run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, ?, 'DRAFT', 'executive-360', 4, 'Europe/Berlin', ?)",
                campaign,
                organisation,
                name,
                Date.valueOf(closes));
        return campaign;
    }

    private File executive(
            UUID campaign,
            UUID person,
            String name,
            String email,
            UUID organisation,
            UUID coach,
            UUID account,
            UUID administrator) {
        UUID executive = UUID.randomUUID();
        coaching.run(
                "insert into executive (id, campaign_id, person_id, account_id, coach_id) values (?, ?, ?, ?, ?)",
                executive,
                campaign,
                person,
                account,
                coach);
        return new File(executive, name, email, organisation, campaign, coach, account, administrator);
    }

    private void asked(File file, String name, String relationship) {
        UUID person = person(file.organisation(), name, UUID.randomUUID() + "@example.com");
        UUID rater = UUID.randomUUID();
        coaching.run("insert into rater (id, campaign_id, person_id) values (?, ?, ?)", rater, file.campaign(), person);
        coaching.run(
                "insert into nomination (id, executive_id, rater_id, relationship, worked_from)"
                        + " values (?, ?, ?, ?, date '2023-01-01')",
                UUID.randomUUID(),
                file.id(),
                rater,
                relationship);
    }

    private UUID person(UUID organisation, String name, String email) {
        UUID id = UUID.randomUUID();
        coaching.run(
                "insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)",
                id,
                organisation,
                name,
                email);
        return id;
    }

    static String source() {
        try {
            return Files.readString(Path.of("survey-templates/executive-360.yaml"), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^version: .*", "version: \"" + VERSION + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
