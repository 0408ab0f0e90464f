package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;

/** Who may see what: every page by every role, one's own and other people's. */
@QuarkusTest
class CoachingRolesTest {
    private static final List<String> COACH_PAGES = List.of(
            "",
            "/report",
            "/report.pdf",
            "/studio",
            "/comments",
            "/interpretation",
            "/notes",
            "/notes/whole",
            "/release",
            "/pre-read",
            "/debrief",
            "/debrief/screen/summary",
            "/locked");
    private static final List<String> OWN_PAGES = List.of("/report", "/report.pdf", "/locked");
    private static final String CANARY = "then she waits";

    @Inject
    CoachingScenario scenario;

    @Test
    void opensEveryPageToTheAssignedCoachOnly() {
        var file = scenario.sealed("Ana Ruiz");
        var foreign = scenario.sealed("Ben Other");
        for (String page : COACH_PAGES) {
            assertThat(scenario.coach(file).ask(file.page(page)).statusCode())
                    .as(page)
                    .isEqualTo(200);
            for (Browser stranger : List.of(scenario.otherCoach(file), scenario.coach(foreign))) {
                var answer = stranger.ask(file.page(page));
                assertThat(answer.statusCode()).as(page).isEqualTo(404);
                assertThat(answer.body())
                        .as(page)
                        .isEqualTo(stranger.ask("/executives/" + UUID.randomUUID() + page)
                                .body())
                        .doesNotContain("Ana Ruiz", CANARY);
            }
            for (Browser other :
                    List.of(scenario.administrator(file), scenario.executive(file), scenario.executive(foreign))) {
                var answer = other.ask(file.page(page));
                assertThat(answer.statusCode()).as(page).isEqualTo(403);
                assertThat(answer.body()).as(page).doesNotContain("Ana Ruiz", CANARY);
            }
            assertThat(new Browser().ask(file.page(page)).body()).as(page).doesNotContain("Ana Ruiz", CANARY);
        }
    }

    @Test
    void takesActsFromTheAssignedCoachOnly() {
        var file = scenario.sealed("Ana Ruiz");
        Browser assigned = scenario.coach(file);
        for (String page : List.of("/comments", "/interpretation", "/release", "/pre-read", "/debrief")) {
            String token = assigned.open(file.page(page))
                    .document()
                    .select("input[name=csrf]")
                    .val();
            Map<String, String> fields = Map.of(
                    "csrf",
                    token,
                    "act",
                    "keep-rest",
                    "text-0",
                    "x",
                    "body",
                    "Hello",
                    "confirm",
                    "yes",
                    "without",
                    "yes",
                    "section",
                    "summary",
                    "day",
                    "2026-02-27");
            for (Browser stranger : List.of(
                    scenario.otherCoach(file), scenario.administrator(file), scenario.executive(file), new Browser())) {
                stranger.withCookie("csrf", assigned.cookie("csrf").orElseThrow());
                assertThat(stranger.post(file.page(page), fields).statusCode())
                        .as(page)
                        .isNotIn(200, 303, 422, 409);
            }
        }
        assertThat(scenario.column("select decision from comment_review where executive_id = ?", file.id()))
                .isEmpty();
        assertThat(scenario.interpretation(file)).isEmpty();
        assertThat(scenario.column("select '' || opened_at from pre_read where executive_id = ?", file.id()))
                .isEmpty();
        assertThat(scenario.column("select '' || held_on from debrief where executive_id = ?", file.id()))
                .isEmpty();
        assertThat(scenario.column("select '' || released_at from report_release where executive_id = ?", file.id()))
                .isEmpty();
    }

    @Test
    void losesACoachWhoLeavesTheOrganisation() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        assertThat(coach.ask(file.page("")).statusCode()).isEqualTo(200);
        scenario.run("delete from membership where account_id = ? and role = 'COACH'", file.coach());
        scenario.run(
                "insert into membership (account_id, organisation_id, role) select ?, id, 'COACH' from organisation"
                        + " where id <> ? limit 1",
                file.coach(),
                file.organisation());
        assertThat(coach.ask(file.page("")).statusCode()).isIn(403, 404);
        assertThat(coach.open("/executives").text()).doesNotContain("Ana Ruiz");
    }

    @Test
    void hasNothingForAnybodyBeforeTheSeal() {
        for (String state : List.of("DRAFT", "COLLECTING", "CLOSED")) {
            var file = scenario.campaign("Ana Ruiz", state);
            assertThat(scenario.coach(file).ask(file.page("")).statusCode()).isEqualTo(200);
            for (String page : List.of(
                    "/report", "/report.pdf", "/studio", "/comments", "/interpretation", "/notes", "/release")) {
                assertThat(scenario.coach(file).ask(file.page(page)).statusCode())
                        .as(state + page)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void showsTheExecutiveNothingOfTheResultsBeforeTheRelease() {
        var closed = scenario.campaign("Ana Ruiz", "CLOSED");
        var sealed = scenario.campaign("Ana Ruiz", "SEALED");
        scenario.score(sealed, CoachingScenario.scorecard("Ana Ruiz", 10, CoachingScenario.comments()), 12, 10);
        var empty = scenario.campaign("Ana Ruiz", "SEALED");
        scenario.score(empty, CoachingScenario.scorecard("Ana Ruiz", 2, List.of()), 6, 2);

        String waiting =
                scenario.executive(closed).open("/my").document().select("main").html();
        assertThat(waiting).contains("20 February 2026");
        assertThat(normal(
                        scenario.executive(sealed)
                                .open("/my")
                                .document()
                                .select("main")
                                .html(),
                        sealed,
                        closed))
                .isEqualTo(waiting);
        assertThat(normal(
                        scenario.executive(empty)
                                .open("/my")
                                .document()
                                .select("main")
                                .html(),
                        empty,
                        closed))
                .isEqualTo(waiting);
        for (String page : OWN_PAGES) {
            var answer = scenario.executive(sealed).ask(sealed.own(page));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .isEqualTo(scenario.executive(sealed)
                            .ask("/my/" + UUID.randomUUID() + page)
                            .body());
        }
    }

    @Test
    void opensAReleasedReportToItsExecutiveOnly() {
        var file = scenario.sealed("Ana Ruiz");
        var foreign = scenario.sealed("Ben Other");
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                file.id(),
                file.coach());
        scenario.skipping(file);
        for (String page : OWN_PAGES) {
            assertThat(scenario.executive(file).ask(file.own(page)).statusCode())
                    .isEqualTo(200);
            assertThat(scenario.executive(foreign).ask(file.own(page)).statusCode())
                    .isEqualTo(404);
            assertThat(scenario.coach(file).ask(file.own(page)).statusCode()).isEqualTo(403);
            var answer = scenario.administrator(file).ask(file.own(page));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(CANARY);
            assertThat(new Browser().ask(file.own(page)).body()).doesNotContain(CANARY);
        }
        assertThat(scenario.administrator(file).ask("/my").statusCode()).isEqualTo(403);
        assertThat(scenario.administrator(file).ask("/executives").statusCode()).isEqualTo(403);
    }

    /** The same page but for the coach's name, which the scenario makes different everywhere. */
    private String normal(String html, CoachingScenario.File from, CoachingScenario.File to) {
        return html.replace(coachName(from), coachName(to));
    }

    private String coachName(CoachingScenario.File file) {
        return scenario.column("select name from account where id = ?", file.coach())
                .getFirst();
    }
}
