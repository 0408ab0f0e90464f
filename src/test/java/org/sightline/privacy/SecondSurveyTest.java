package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.TestClock;
import org.sightline.coaching.CoachingScenario;
import org.sightline.coaching.CoachingScenario.File;
import org.sightline.resurvey.ResurveyScenario;

/** The same survey asked again after it is forgotten who was asked the first time, or prepared in time. */
@QuarkusTest
class SecondSurveyTest {
    private static final LocalDate FORGOTTEN = LocalDate.of(2026, 5, 22);

    @Inject
    ResurveyScenario scenario;

    @Inject
    CoachingScenario coaching;

    @Inject
    RetentionJob job;

    @Inject
    TestClock clock;

    private File file;

    @BeforeEach
    void asked() {
        file = scenario.released("Ana Ruiz");
        coaching.run(
                "insert into campaign_closure (campaign_id, closed_at) values (?, timestamptz '2026-02-20 23:00:05Z')",
                file.campaign());
        // the reports stand in the directory, the peers do not
        coaching.run(
                "insert into reporting_line (id, organisation_id, person_id, manager_id, worked_from)"
                        + " select gen_random_uuid(), p.organisation_id, p.id, e.person_id, date '2024-01-01'"
                        + " from executive e join nomination n on n.executive_id = e.id join rater r on r.id = n.rater_id"
                        + " join person p on p.id = r.person_id where e.id = ? and n.relationship = 'CURRENT_DIRECT_REPORT'",
                file.id());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void isPreparedInTimeAndKeepsWhomItAsks() {
        Browser administrator = coaching.administrator(file);
        assertThat(administrator.open("/campaigns/" + file.campaign()).text())
                .contains("deleted on 22 May 2026", "prepare the draft before that day");
        assertThat(administrator
                        .open("/campaigns/" + file.campaign() + "/resurvey/new")
                        .text())
                .contains("deleted on 22 May 2026", "up to 12 months ahead");
        Browser coach = coaching.coach(file);
        assertThat(coach.open(file.page("")).text()).contains("asked are deleted on 22 May 2026");
        Page page = coach.open(file.page("/resurvey/new"));
        assertThat(page.text()).contains("deleted on 22 May 2026", "its draft takes them over");
        assertThat(coaching.skipping(file).open(file.own("/resurvey")).text()).contains("deleted on 22 May 2026");
        Page far = coach.submit(page, file.page("/resurvey"), Map.of("name", "Far", "closesOn", "2027-03-03"));
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text()).contains("more than 12 months away. Choose 2 March 2027 or an earlier day");
        Page standing =
                coach.submit(page, file.page("/resurvey"), Map.of("name", "A year later", "closesOn", "2026-12-15"));
        assertThat(standing.text()).contains("to be asked until 15 March 2027", "Raters proposed: 9");
        UUID draft = draft();

        runOn(FORGOTTEN);
        assertThat(raters(file.campaign())).isZero();
        assertThat(raters(draft)).as("nine and the executive").isEqualTo(10);
        runOn(LocalDate.of(2026, 11, 20));
        assertThat(started(draft)).isEqualTo("COLLECTING");
        assertThat(count("select count(*) from invitation where campaign_id = ?", draft))
                .isEqualTo(10);
        compared(draft);
    }

    @Test
    void isMadeAnewWhenItIsForgottenWhoWasAsked() {
        runOn(FORGOTTEN.plusDays(180));
        assertThat(raters(file.campaign())).isZero();
        assertThat(coaching.column(
                        "select name from person where organisation_id = ? order by name", file.organisation()))
                .as("the directory stays")
                .containsExactly("Ana Ruiz", "Rater 1", "Rater 2", "Rater 3", "Rater 4", "Rater 5");
        Browser coach = coaching.coach(file);
        Browser administrator = coaching.administrator(file);
        String place = file.page("/resurvey/new");
        assertThat(coach.open(file.page("")).text()).doesNotContain("are deleted on");
        assertThat(coach.open(place).text())
                .contains("Who was asked the first time is not known any more", "raters are named anew")
                .doesNotContain("people who were asked before");
        assertThat(administrator.open("/campaigns/" + file.campaign()).text()).contains("raters are then named anew");
        assertThat(administrator
                        .open("/campaigns/" + file.campaign() + "/resurvey/new")
                        .text())
                .contains("Who was asked the first time is not known any more", "open the nomination");
        assertThat(coaching.skipping(file).open(file.own("/resurvey")).text())
                .contains("or you are asked to name them");
        Page standing = coach.submit(
                coach.open(place), file.page("/resurvey"), Map.of("name", "Once more", "closesOn", "2026-12-15"));
        assertThat(standing.text())
                .contains("Nobody is proposed yet", "asks Ana Ruiz to name them")
                .doesNotContain("Raters proposed");
        UUID draft = draft();
        Page campaign = administrator.open("/campaigns/" + draft);
        String lines = "/campaigns/" + draft + "/reporting-lines";
        assertThat(campaign.document().select("div.note a").eachAttr("href"))
                .containsExactly(lines, "/campaigns/" + draft + "/nomination");
        Page choices = administrator.open(lines);
        Page preview = administrator.submit(
                choices,
                lines,
                Map.of(
                        "executive",
                        choices.document().select("[name=executive]").val()));
        administrator.submit(preview, preview.path() + "/confirmation", Map.of());
        assertThat(administrator.open("/campaigns/" + draft).text()).contains("5 current direct reports");
        String naming = "/campaigns/" + draft + "/nomination";
        administrator.submit(administrator.open(naming), naming, Map.of("day", "2026-12-01"));
        assertThat(coaching.column("select state from campaign where id = ?", draft))
                .containsExactly("NOMINATING");
        assertThat(coaching.executive(file)
                        .open("/my/" + second(draft) + "/raters")
                        .status())
                .as("the executive names the others")
                .isEqualTo(200);
        assertThat(started(draft)).isEqualTo("COLLECTING");
        compared(draft);
    }

    @Test
    void forgetsWhomADraftWouldHaveAskedIfItNeverStarts() {
        Browser coach = coaching.coach(file);
        coach.submit(
                coach.open(file.page("/resurvey/new")),
                file.page("/resurvey"),
                Map.of("name", "Never", "closesOn", "2026-06-30"));
        UUID draft = draft();
        LocalDate last = LocalDate.of(2026, 6, 30);
        assertThat(coaching.administrator(file)
                        .open("/organisations/" + file.organisation() + "/retention")
                        .text())
                .contains("Never", "28 September 2026");
        runOn(last.plusDays(89));
        assertThat(raters(draft)).isEqualTo(10);
        runOn(last.plusDays(90));
        assertThat(raters(draft)).as("the executive stays").isEqualTo(1);
        assertThat(coaching.column(
                        "select kind from retention_proof where organisation_id = ? and campaign_id = ?",
                        file.organisation(),
                        draft))
                .containsExactly("CONTACTS");
        assertThat(coaching.coach(file)
                        .open("/executives/" + second(draft) + "/resurvey")
                        .text())
                .contains("Nobody is named yet");
    }

    private void compared(UUID campaign) {
        coaching.run("update campaign set state = 'CLOSED' where id = ?", campaign);
        coaching.run("update campaign set state = 'SEALED' where id = ?", campaign);
        UUID executive = second(campaign);
        File second = new File(
                executive,
                file.name(),
                file.email(),
                file.organisation(),
                campaign,
                file.coach(),
                file.account(),
                file.administrator());
        coaching.score(second, ResurveyScenario.now(file.name()), 9, 9);
        coaching.release(second, "");
        assertThat(coaching.coach(second).open(second.page("/resurvey")).text()).contains("3.0 4.2 +1.2 higher now");
    }

    private String started(UUID campaign) {
        Browser administrator = coaching.administrator(file);
        String start = "/campaigns/" + campaign + "/start";
        Page page = administrator.open(start);
        assertThat(page.text()).contains("version 0.9");
        administrator.submit(page, start, Map.of());
        return coaching.column("select state from campaign where id = ?", campaign)
                .getFirst();
    }

    private UUID draft() {
        return UUID.fromString(
                coaching.column("select campaign_id from campaign_repeat where repeats = ?", file.campaign())
                        .getFirst());
    }

    private UUID second(UUID campaign) {
        return UUID.fromString(coaching.column("select id from executive where campaign_id = ?", campaign)
                .getFirst());
    }

    private long raters(UUID campaign) {
        return count("select count(*) from rater where campaign_id = ?", campaign);
    }

    private long count(String sql, UUID id) {
        return Long.parseLong(coaching.column(sql, id).getFirst());
    }

    private void runOn(LocalDate day) {
        clock.set(Instant.from(day.atStartOfDay(ZoneOffset.UTC)).plusSeconds(3600));
        job.run(file.organisation());
    }
}
