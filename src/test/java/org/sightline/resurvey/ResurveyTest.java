package org.sightline.resurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.coaching.CoachingScenario;
import org.sightline.coaching.CoachingScenario.File;
import org.sightline.mail.Letter;
import org.sightline.mail.OutgoingMail;
import org.sightline.plan.BegunEngagements;

/** The same survey asked again: told beforehand what it can tell, prepared to the letter, and read once it is released. */
@QuarkusTest
class ResurveyTest {
    @Inject
    ResurveyScenario scenario;

    @Inject
    CoachingScenario coaching;

    @Inject
    BegunEngagements engagements;

    @Inject
    ResurveyMails mails;

    @Inject
    PreparedMails prepared;

    @Test
    void saysBeforehandHowLargeAChangeWouldHaveToBe() {
        File file = scenario.released("Ana Ruiz");
        Browser.Page page = coaching.coach(file).open(file.page("/resurvey/new"));
        // five and five: 1.96 .75 sqrt(2/5); four and four; both: sqrt(1/5 + 1/4) / 2, twice
        assertThat(page.document().select("table tbody tr").eachText())
                .containsExactly(
                        "Current direct reports 5 5 0.93 0.61",
                        "Peers 4 4 1.04 0.68",
                        "All groups together 9 9 0.70 0.46");
        assertThat(page.text())
                .contains(
                        "Current direct reports: with 5 answers half a point is invisible: a change is told from chance from 0.93 points on.")
                .contains("No figure can tell that from change.");
        Browser executive = coaching.skipping(file);
        assertThat(executive.open(file.own("/resurvey")).text())
                .contains("All groups together 9 9 0.70 0.46")
                .contains("can be asked again, word for word the same");
        assertThat(executive.open("/my").document().select("a[href=" + file.own("/resurvey") + "]"))
                .hasSize(1);
        Browser administrator = coaching.administrator(file);
        assertThat(administrator.open("/campaigns/" + file.campaign()).text()).contains("Ask the same again");
        assertThat(administrator
                        .open("/campaigns/" + file.campaign() + "/resurvey/new")
                        .document()
                        .select("table tbody tr")
                        .eachText())
                .containsExactly("4 1.04 0.68", "5 0.93 0.61", "8 0.73 0.48", "12 0.60 0.39");
    }

    @Test
    void asksToTheLetterWhatWasAskedWhateverTheLibraryHas() {
        File file = scenario.released("Ana Ruiz");
        Browser coach = coaching.coach(file);
        ended(file, "Rater 1");
        String place = file.page("/resurvey/new");
        Browser.Page refused =
                coach.submit(coach.open(place), file.page("/resurvey"), Map.of("name", "", "closesOn", "2026-01-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".faults li").eachText())
                .containsExactly(
                        "Write a name for the campaign.",
                        "The last day for answers is in the past. Choose today or a later day.");
        Browser.Page standing = coach.submit(
                coach.open(place), file.page("/resurvey"), Map.of("name", "Once more", "closesOn", "2026-04-30"));
        assertThat(standing.text())
                .contains("Asked again: Once more", "It is being prepared; nobody has been asked yet.")
                .contains("Raters proposed: 9")
                .contains("To be asked");
        UUID campaign = UUID.fromString(
                one("select campaign_id::text from campaign_repeat where repeats = ?", file.campaign()));
        assertThat(one("select minimum || protection || questionnaire_id from campaign where id = ?", campaign))
                .isEqualTo(one(
                        "select minimum || protection || questionnaire_id from campaign where id = ?",
                        file.campaign()));
        assertThat(coaching.column(
                        "select n.relationship || ' ' || coalesce(n.worked_to::text, '') || ' ' || count(*) from nomination n"
                                + " join executive e on e.id = n.executive_id where e.campaign_id = ?"
                                + " group by n.relationship, n.worked_to order by 1",
                        campaign))
                .containsExactly("CURRENT_DIRECT_REPORT  4", "PAST_DIRECT_REPORT 2025-12-31 1", "PEER  4", "SELF  1");
        assertThat(coach.open(place).text()).contains("“Once more” asks the same again already");
        // an administrator is told, and starts it
        assertThat(coaching.column(
                        "select kind from outbox_message where campaign_id = ? and subject_id = ?",
                        campaign,
                        file.administrator()))
                .containsExactly("resurvey-prepared");
        OutgoingMail mail = prepared.write(Letter.of(PreparedMails.KIND, file.administrator())
                        .inCampaign(campaign)
                        .withSecret(file.coach().toString()))
                .orElseThrow();
        assertThat(mail.text()).contains("has prepared “Once more”", "/campaigns/" + campaign);
        Browser administrator = coaching.administrator(file);
        String settings = "/campaigns/" + campaign + "/settings";
        assertThat(administrator.open(settings).document().select("[name=questionnaire] option, [name=questionnaire]"))
                .isNotEmpty();
        assertThat(administrator
                        .submit(administrator.open(settings), settings, Map.of("questionnaire", "another"))
                        .status())
                .isEqualTo(422);
        String start = "/campaigns/" + campaign + "/start";
        assertThat(administrator.open(start).text()).contains("version 0.9");
        administrator.submit(administrator.open(start), start, Map.of());
        assertThat(one("select state from campaign where id = ?", campaign)).isEqualTo("COLLECTING");
        assertThat(one(
                        "select version || ' ' || encode(sha256, 'hex') || source from campaign_questionnaire where campaign_id = ?",
                        campaign))
                .isEqualTo(one(
                        "select version || ' ' || encode(sha256, 'hex') || source from campaign_questionnaire where campaign_id = ?",
                        file.campaign()));
    }

    @Test
    void preparesAWholeCampaignForItsAdministrator() {
        File file = scenario.released("Ana Ruiz");
        Browser administrator = coaching.administrator(file);
        String place = "/campaigns/" + file.campaign() + "/resurvey";
        Browser.Page page = administrator.open(place + "/new");
        assertThat(administrator
                        .submit(page, place, Map.of("name", "", "closesOn", "soon"))
                        .status())
                .isEqualTo(422);
        Browser.Page draft =
                administrator.submit(page, place, Map.of("name", "Everybody again", "closesOn", "2026-04-30"));
        assertThat(draft.text()).contains("Everybody again", "Ana Ruiz", "Raters proposed: 9");
        assertThat(draft.path()).startsWith("/campaigns/").isNotEqualTo("/campaigns/" + file.campaign());
        assertThat(coaching.coach(file).open(file.page("")).text()).contains("Asked again: Everybody again");
        assertThat(coaching.executive(file).open("/my").text()).contains("Asked again: Everybody again");
    }

    @Test
    void standsInTheEngagementWithItsGoal() {
        File earlier = scenario.released("Ana Ruiz");
        coaching.skipping(earlier);
        String id = engagements.begun(earlier.organisation(), earlier.email(), earlier.account(), earlier.coach());
        assertThat(coaching.coach(earlier)
                        .open("/engagements/" + id)
                        .document()
                        .select("a[href=" + earlier.page("/resurvey/new") + "]"))
                .hasSize(1);
        File later = coaching.release(scenario.later(earlier), "");
        coaching.skipping(later);
        assertThat(coaching.executive(later)
                        .open("/my/coaching/" + id)
                        .document()
                        .select("a[href=" + later.own("/resurvey") + "]"))
                .hasSize(1);
        assertThat(coaching.coach(later).open(later.page("/resurvey")).text())
                .contains("What you set out to do Delegate, says Delegate");
    }

    @Test
    void theDatabaseRefusesARepeatOfSomethingElse() {
        File file = scenario.sealed("Ana Ruiz");
        File other = scenario.sealed("Ben Other");
        UUID draft = UUID.randomUUID();
        String insert = "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone,"
                + " closes_on) values (?, ?, 'Draft', 'DRAFT', ?, 4, 'UTC', date '2026-04-01')";
        coaching.run(insert, draft, file.organisation(), "executive-360");
        String repeat = "insert into campaign_repeat values (?, ?, ?)";
        assertThatThrownBy(() -> coaching.run(repeat, draft, other.campaign(), file.organisation()))
                .hasStackTraceContaining("foreign key");
        assertThatThrownBy(() -> coaching.run(repeat, draft, draft, file.organisation()))
                .hasStackTraceContaining("what was sealed");
        coaching.run(repeat, draft, file.campaign(), file.organisation());
        assertThatThrownBy(
                        () -> coaching.run("insert into campaign_questionnaire values (?, '1.0', 'other', '')", draft))
                .hasStackTraceContaining("word for word");
        assertThatThrownBy(() -> coaching.run("update campaign set questionnaire_id = 'other' where id = ?", draft))
                .hasStackTraceContaining("asks the same");
        assertThatThrownBy(() -> coaching.run("delete from campaign_repeat where campaign_id = ?", draft))
                .hasStackTraceContaining("written once");
    }

    @Test
    void showsWhatChangedOnceTheSecondReportIsReleased() {
        File earlier = scenario.released("Ana Ruiz");
        File later = scenario.later(earlier);
        Browser coach = coaching.coach(later);
        Browser executive = coaching.skipping(earlier);
        assertThat(coach.open(later.page("/resurvey")).text())
                .contains("The answers are in. What has changed can be read once the new report is released.")
                .doesNotContain("4.2", "+1.2");
        assertThat(executive.open(later.own("/resurvey")).text())
                .contains("once the new report is released")
                .doesNotContain("4.2", "+1.2");
        assertThat(coach.ask(later.page("/resurvey/resurvey.pdf")).statusCode()).isEqualTo(404);
        assertThat(executive.ask(later.own("/resurvey/resurvey.pdf")).statusCode())
                .isEqualTo(404);
        coaching.release(later, "");
        assertThat(coaching.column(
                        "select kind from outbox_message where subject_id = ? and kind = 'resurvey-there'", later.id()))
                .hasSize(1);
        assertThat(mails.write(Letter.of(ResurveyMails.KIND, later.id()))
                        .orElseThrow()
                        .text())
                .contains("/my/" + later.id() + "/resurvey")
                .doesNotContain("1.2");
        // the executive is asked what to expect first
        assertThat(executive.open(later.own("/resurvey")).path()).isEqualTo(later.own("/expectation"));
        coaching.skipping(later);
        for (Browser.Page page : List.of(coach.open(later.page("/resurvey")), executive.open(later.own("/resurvey")))) {
            assertThat(page.text())
                    .contains("“Autumn 2025” until", "“Summer 2026” until")
                    .contains("3.0 4.2 +1.2 higher now", "3.5 3.8 +0.3 no clear change")
                    .contains("Standard error 0.47; chance alone moves up to 0.93.");
        }
        assertThat(executive.open(later.own("/report")).document().select("a[href=" + later.own("/resurvey") + "]"))
                .isNotEmpty();
        assertThat(coach.open(later.page("")).document().select("a[href=" + later.page("/resurvey") + "]"))
                .hasSize(1);
        assertThat(coach.ask(later.page("/resurvey/resurvey.pdf")).body()).startsWith("%PDF");
        assertThat(executive.ask(later.own("/resurvey/resurvey.pdf")).body()).startsWith("%PDF");
        assertThat(coaching.trail(later)).contains("RESURVEY_VIEWED ", "RESURVEY_DOWNLOADED ");
        assertThat(executive.open("/my").text()).contains("opened what has changed");
        // nobody else
        assertThat(coaching.otherCoach(later).ask(later.page("/resurvey")).statusCode())
                .isEqualTo(404);
        Browser foreign = coaching.executive(scenario.sealed("Cem Foreign"));
        assertThat(foreign.ask(later.own("/resurvey")).statusCode()).isEqualTo(404);
    }

    private void ended(File file, String rater) {
        coaching.run(
                "insert into reporting_line (id, organisation_id, person_id, manager_id, worked_from, worked_to)"
                        + " select gen_random_uuid(), p.organisation_id, p.id, e.person_id, null, date '2025-12-31'"
                        + " from person p, executive e where e.id = ? and p.name = ? and p.organisation_id = ?",
                file.id(),
                rater,
                file.organisation());
    }

    private String one(String sql, UUID id) {
        return coaching.column(sql, id).getFirst();
    }
}
