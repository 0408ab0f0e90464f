package org.sightline.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.barrier.BarrierScenario;
import org.sightline.coaching.CoachingScenario;
import org.sightline.coaching.CoachingScenario.File;
import org.sightline.engagement.CoachedPair;
import org.sightline.engagement.EngagementScenario;
import org.sightline.figure.FigureScenario;
import org.sightline.plan.PlanScenario;
import org.sightline.resurvey.ResurveyScenario;
import org.sightline.system.Sql;

/** The whole way as a list of steps, and on one page what has come of it. What a pulse adds is in the test of pulses. */
@QuarkusTest
class OutcomeTest {
    @Inject
    Logins logins;

    @Inject
    EngagementScenario engagements;

    @Inject
    PlanScenario plans;

    @Inject
    BarrierScenario barriers;

    @Inject
    FigureScenario figures;

    @Inject
    ResurveyScenario resurveys;

    @Inject
    CoachingScenario coaching;

    @Inject
    AgroalDataSource database;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private CoachedPair pair;

    @BeforeEach
    void people() {
        pair = CoachedPair.of(logins, tag);
    }

    private static List<String> way(Page page) {
        return page.document().select("ol.stages li").eachText();
    }

    private UUID coachId() {
        return id("select coach_id from engagement where id = ?", pair.id());
    }

    private UUID id(String sql, Object argument) {
        return Sql.list(database, "an id", row -> row.getObject(1, UUID.class), sql, argument)
                .getFirst();
    }

    @Test
    void listsTheWholeWayWithWhatIsNotPartOfIt() {
        assertThat(way(pair.executive().open(pair.own())))
                .containsExactly(
                        "Goal agreed Done on 2 March 2026",
                        "Briefed Open Two pages, a sample report and the questions to try. Ask what you like, then confirm.",
                        "Barriers looked at Open Twelve statements, three minutes, for yourself.",
                        "Feedback givers named Not part of this engagement",
                        "Survey Not part of this engagement",
                        "Report read Not part of this engagement",
                        "Conversation held Open",
                        "Insight Open nothing written down yet",
                        "Plan agreed Open nothing under way yet",
                        "Pulses Open none yet",
                        "Survey asked again Not part of this engagement",
                        "Follow-up held Open");
        Page page = pair.coach().open(pair.page());
        assertThat(way(page))
                .contains(
                        "Barriers looked at Nothing is shared with you.",
                        "Interviews Open none to come, none held",
                        "Report given Not part of this engagement",
                        "Insight Nothing of this is shown to you");
        assertThat(page.text()).contains("1 of 5 steps that you know of are done.");
        assertThat(page.document().select("#rooms + dl a").eachText())
                .contains("What has come of it", "Figures beside values")
                .doesNotContain("Plan", "Pulses");
    }

    /** Whatever the executive has done and keeps, the coach's list is the same to the letter. */
    @Test
    void tellsTheCoachNothingOfWhatTheExecutiveKeeps() {
        Browser executive = pair.executive();
        List<String> before = way(pair.coach().open(pair.page()));
        String outcome = pair.coach().open(pair.page() + "/outcome").text();
        plans.of(pair.id(), coachId(), tag);
        String check = barriers.of(pair.id(), tag).get("barriercheck");
        executive.submit(
                executive.open(pair.own() + "/barriers/" + check),
                pair.own() + "/barriers/" + check + "/sharing",
                Map.of());
        String agreement =
                "/accountability/" + id("select person_id from engagement where id = ?", pair.id()) + "/agreement";
        executive.submit(executive.open("/accountability"), agreement, Map.of());
        executive.submit(executive.open(pair.own() + "/plan"), pair.own() + "/plan/coach", Map.of());
        engagements.held(pair.id(), LocalDate.of(2026, 3, 9));

        assertThat(way(executive.open(pair.own())))
                .contains(
                        "Plan agreed Done on 2 March 2026 one behaviour under way",
                        "Follow-up held Done on 9 March 2026")
                .anyMatch(line -> line.startsWith("Insight Done on 27 February 2026"))
                .anyMatch(line -> line.startsWith("Barriers looked at Done on 2 March 2026"));
        assertThat(way(pair.coach().open(pair.page())))
                .containsExactlyElementsOf(before.stream()
                        .map(line ->
                                line.equals("Conversation held Open") ? "Conversation held Done on 9 March 2026" : line)
                        .toList());
        assertThat(pair.coach().open(pair.page() + "/outcome").text()).isEqualTo(outcome);

        executive.submit(executive.open(pair.own() + "/plan"), pair.own() + "/plan/coach", Map.of("sees", "on"));
        assertThat(way(pair.coach().open(pair.page())))
                .contains(
                        "Plan agreed Done on 2 March 2026 one behaviour under way",
                        "Follow-up held Done on 9 March 2026");
        assertThat(pair.coach().open(pair.page() + "/outcome").text())
                .contains("I ask for two other views before I give mine, says " + tag, "Under way; to be looked at on");
    }

    @Test
    void saysOfEachPartWhatWillFillIt() {
        assertThat(pair.executive().open(pair.own() + "/outcome").text())
                .contains(
                        "There is nothing to show yet.",
                        "The plan is empty.",
                        "No pulse has ended yet.",
                        "There is no released report to compare with yet.",
                        "There are no figures yet.");
        assertThat(pair.coach().open(pair.page() + "/outcome").text())
                .contains("Ana Ruiz does not show you the plan.")
                .doesNotContain("The plan is empty");
        Browser stranger = CoachedPair.of(logins, "x" + tag).coach();
        assertThat(stranger.open(pair.page() + "/outcome").status()).isEqualTo(404);
    }

    @Test
    void showsWhatWasDoneBesideTheSurveyAskedAgainAndFiguresNeverAlone() {
        File earlier = resurveys.released("Ana Ruiz");
        File later = coaching.release(resurveys.later(earlier), "");
        Browser coach = coaching.coach(later);
        String page = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name",
                                "Ana Ruiz",
                                "email",
                                earlier.email(),
                                "goal",
                                "Delegate more",
                                "timeZone",
                                "Europe/Berlin"))
                .path();
        UUID engagement = UUID.fromString(page.replaceFirst(".*/", ""));
        String own = "/my/coaching/" + engagement;
        Map<String, String> plan = plans.of(engagement, later.coach(), tag);
        figures.of(engagement, tag);

        Browser executive = coaching.executive(later);
        // nothing of a report before its executive was asked what it is expected to say
        assertThat(executive.open(own + "/outcome").text())
                .contains("one of the two reports is not opened yet")
                .doesNotContain("chance alone moves");
        coaching.skipping(earlier);
        executive = coaching.skipping(later);
        String behaviour = own + "/plan/" + plan.get("behaviour") + "/state";
        executive.submit(
                executive.open(own + "/plan"), behaviour, Map.of("state", "done", "outcome", "They decide without me"));

        Page outcome = executive.open(own + "/outcome");
        assertThat(outcome.text())
                .contains("Done on 2 March 2026: They decide without me")
                .contains("What has changed", "Autumn 2025", "Summer 2026", "Delegate more")
                .contains("Targets", "Values", "Both together", "With one period there is no then and now yet.");
        List<String> themes =
                outcome.document().select("article.report table tbody tr").eachText();
        assertThat(themes).hasSizeGreaterThanOrEqualTo(4).allMatch(row -> row.matches(".*[+\u2212]\\d.*|.*0\\.0.*"));
        for (org.jsoup.nodes.Element row : outcome.document().select("table[aria-labelledby=figures] tbody tr")) {
            assertThat(row.select("td"))
                    .hasSize(3)
                    .allMatch(cell -> !cell.text().isBlank());
            assertThat(row.text()).contains("108% of the targets", "Of values nothing is known here", "cannot be told");
        }
        assertThat(way(executive.open(own)))
                .contains("Feedback givers named Done", "Report read Open")
                .anyMatch(line -> line.startsWith("Survey asked again Done on 20 February 2026"));

        assertThat(coach.open(page + "/outcome").text()).contains("They decide without me", "Summer 2026");
        assertThat(coaching.trail(later)).contains("RESURVEY_VIEWED ");
        assertThat(way(coach.open(page)))
                .anyMatch(line -> line.startsWith("Report given Done on "))
                .contains("Feedback givers named Done");
    }
}
