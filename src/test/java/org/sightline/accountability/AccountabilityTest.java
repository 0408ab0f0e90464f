package org.sightline.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.coaching.CoachingScenario;
import org.sightline.engagement.EngagementScenario;
import org.sightline.report.Conformance;
import org.sightline.report.ReportDocuments;
import org.sightline.system.Sql;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The record of steps: what is in it, for whom, and that no result can get into it. */
@QuarkusTest
class AccountabilityTest {
    @Inject
    Logins logins;

    @Inject
    CoachingScenario coaching;

    @Inject
    EngagementScenario engagements;

    @Inject
    AgroalDataSource database;

    private CoachingScenario.File ana;
    private UUID engagement;
    private Browser executive;

    @BeforeEach
    void coached() {
        ana = coaching.sealed("Ana Ruiz");
        engagement = engaged(ana);
        executive = logins.browser(ana.account());
    }

    private UUID engaged(CoachingScenario.File file) {
        return UUID.fromString(engagements
                .of(file.organisation(), person(file), file.account(), file.coach(), "quietly")
                .get("engagement"));
    }

    private UUID person(CoachingScenario.File file) {
        return Sql.list(
                        database,
                        "a person",
                        row -> row.getObject(1, UUID.class),
                        "select person_id from executive where id = ?",
                        file.id())
                .getFirst();
    }

    private void steps(CoachingScenario.File file, UUID of) {
        run("insert into campaign_start values (?, timestamptz '2026-01-12T09:00Z', ?)", file.campaign(), file.coach());
        run("insert into campaign_closure values (?, timestamptz '2026-02-20T23:30Z', null)", file.campaign());
        run("insert into briefed values (?, date '2026-01-07')", of);
        run(
                "insert into nomination (id, executive_id, rater_id, relationship) select gen_random_uuid(), ?, r.id, 'PEER'"
                        + " from rater r where r.campaign_id = ? order by r.id limit 1",
                file.id(),
                file.campaign());
        run("insert into debrief values (?, date '2026-02-26', now(), ?)", file.id(), file.coach());
        String behaviour = "insert into plan_behaviour (id, engagement_id, place, content, due_on, state, settled_on)"
                + " values (gen_random_uuid(), ?, ?, 'sealed', date '2026-05-01', ";
        run(behaviour + "'DONE', date '2026-04-03')", of, 1);
        run(behaviour + "'UNDER_WAY', null)", of, 2);
    }

    private void run(String sql, Object... arguments) {
        coaching.run(sql, arguments);
    }

    private String own(String file) {
        return "/accountability/" + person(ana) + "/" + file;
    }

    @Test
    void tellsStepsAndDaysFromTheFirstToTheLast() throws Exception {
        assertThat(executive.open("/accountability").text())
                .contains(
                        "Asked to take part 2 March 2026", "Briefed Not yet", "Plan agreed Not yet", "Actions Not yet");
        assertThat(executive
                        .submit(executive.open("/accountability"), own("agreement"), Map.of())
                        .text())
                .contains("There is no behaviour in your plan yet.", "Plan agreed Not yet");
        steps(ana, engagement);
        assertThat(executive
                        .submit(executive.open("/accountability"), own("agreement"), Map.of())
                        .text())
                .contains(
                        "Asked to take part 12 January 2026",
                        "Briefed 7 January 2026",
                        "Feedback givers named Yes",
                        // half past eleven at night in Greenwich is the next day in Berlin
                        "Survey done 21 February 2026",
                        "Conversation held 26 February 2026",
                        "Plan agreed 2 March 2026",
                        "Actions 1 done, 1 under way, 0 dropped",
                        "Follow-up held Not yet");
        run(
                "update coaching_session set state = 'HELD', starts_at = timestamptz '2026-03-09T10:00Z' where engagement_id = ?",
                engagement);
        assertThat(executive.open("/accountability").text()).contains("Follow-up held 9 March 2026");
        assertThat(executive.open("/my/coaching/" + engagement).text()).contains("Record of steps");
        byte[] pdf = executive.download(own("accountability.pdf")).body();
        assertThat(ReportDocuments.pages(pdf)).isEqualTo(1);
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(text(executive.download(own("accountability.csv")).body()))
                .contains("Executive,Asked to take part,Briefed,")
                .contains("Ana Ruiz,12 January 2026,7 January 2026,Yes,21 February 2026,26 February 2026,2 March 2026,"
                        + "\"1 done, 1 under way, 0 dropped\",9 March 2026");
    }

    @Test
    void isTheSameWhateverTheResults() {
        steps(ana, engagement);
        CoachingScenario.File twin = coaching.tooFew("Ana Ruiz");
        UUID twins = engaged(twin);
        steps(twin, twins);
        for (UUID one : List.of(engagement, twins)) {
            run("insert into plan_agreed values (?, date '2026-03-01')", one);
        }
        // one has a report that was released and read, of the other too few people answered
        coaching.release(ana, "Read this slowly.");
        Browser other = logins.browser(twin.account());
        String theirs = "/accountability/" + person(twin);
        for (String file : List.of("/accountability.pdf", "/accountability.csv")) {
            byte[] hers =
                    executive.download("/accountability/" + person(ana) + file).body();
            assertThat(hers).as(file).hasSizeGreaterThan(100);
            assertThat(other.download(theirs + file).body()).as(file).isEqualTo(hers);
        }
        assertThat(executive.open("/accountability").document().select("dl").text())
                .isEqualTo(other.open("/accountability").document().select("dl").text());
    }

    @Test
    void showsAdministratorsAndSponsorsAllExecutivesAndNobodyElse() {
        steps(ana, engagement);
        String all = "/organisations/" + ana.organisation() + "/accountability";
        UUID top = logins.account("top-" + ana.organisation() + "@example.com", ana.organisation(), Role.SPONSOR);
        run("insert into plan_agreed values (?, date '2026-03-01')", engagement);
        for (Browser reader : List.of(logins.browser(top), coaching.administrator(ana))) {
            assertThat(reader.open(all).text())
                    .contains("Ana Ruiz", "26 Feb 2026", "1 done, 1 under way, 0 dropped")
                    .doesNotContain("quietly");
            assertThat(text(reader.download(all + "/accountability.csv").body()))
                    .contains("Ana Ruiz,12 January 2026,7 January 2026");
        }
        Map.of("de", "26.02.2026", "fr", "26 févr. 2026", "es", "26 feb 2026")
                .forEach((language, day) -> assertThat(logins.browser(top)
                                .open(all + "?language=" + language)
                                .text())
                        .contains(day));
        for (Browser reader : List.of(coaching.coach(ana), executive)) {
            assertThat(reader.ask(all).statusCode()).isEqualTo(403);
        }
        UUID elsewhere = logins.organisation("Elsewhere");
        Browser foreign = logins.browser(
                logins.account("top-" + elsewhere + "@example.com", elsewhere, Role.SPONSOR, Role.ADMINISTRATOR));
        assertThat(foreign.open(all).status()).isEqualTo(404);
        assertThat(foreign.open("/organisations/" + elsewhere + "/accountability")
                        .text())
                .contains("Nobody is coached or asked about here yet.");
        CoachingScenario.File boris = coaching.sealed("Boris Lindqvist");
        assertThat(logins.browser(boris.account())
                        .open(own("accountability.pdf"))
                        .status())
                .isEqualTo(404);
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }
}
