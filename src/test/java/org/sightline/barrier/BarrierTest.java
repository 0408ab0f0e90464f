package org.sightline.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.report.ReportDocuments;
import org.sightline.system.Sql;

/** The check of what stands in the way as executive and coach live it. */
@QuarkusTest
class BarrierTest {
    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    private UUID organisation;
    private UUID coachId;
    private Browser coach;
    private Browser executive;
    private String page;
    private String own;

    @BeforeEach
    void engaged() {
        organisation = logins.organisation("Barriers " + tag);
        coachId = logins.account("coach-" + tag + "@example.com", organisation, Role.COACH);
        coach = logins.browser(coachId);
        page = begun("ana");
        own = "/my/coaching" + page.substring(page.lastIndexOf('/'));
        executive = logins.browser(logins.account("ana-" + tag + "@example.com", organisation));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private String begun(String name) {
        return coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name",
                                name,
                                "email",
                                name + "-" + tag + "@example.com",
                                "goal",
                                "Let others decide",
                                "timeZone",
                                "Europe/Berlin"))
                .path();
    }

    private Page answered(Map<String, String> answers) {
        return executive.submit(executive.open(own + "/barriers/new"), own + "/barriers", answers);
    }

    private Page shared(Page result, boolean yes) {
        String form = result.document().expectFirst("form[action$=/sharing]").attr("action");
        return executive.submit(result, form, yes ? Map.of("shared", "yes") : Map.of());
    }

    private static List<String> ranked(Page page) {
        return page.document().select("ol.way li").stream()
                .map(item -> item.attr("value") + " " + item.text())
                .collect(Collectors.toList());
    }

    @Test
    void asksTwelveStatementsWithNothingPreselectedAndRanksWhatWasAnswered() {
        assertThat(executive.open(own).text()).contains("Twelve statements, three minutes, for yourself.");
        assertThat(executive.open(own + "/barriers").text()).contains("It is no test, and nobody gets a score.");
        Page form = executive.open(own + "/barriers/new");
        assertThat(form.document().select("fieldset.statement")).hasSize(12);
        assertThat(form.document().select("fieldset.statement input[type=radio]"))
                .hasSize(72);
        assertThat(form.document().select("input[checked]")).isEmpty();
        Page nothing = executive.submit(form, own + "/barriers", Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("No statement is answered. Answer one at least, or come back later.");

        Page result = answered(Map.of(
                "time", "entirely",
                "safety", "entirely",
                "results", "partly",
                "reward", "does-not-apply",
                "skill-1", "not-at-all",
                "skill-2", "a-little",
                "value-1", "largely"));
        assertThat(ranked(result))
                .containsExactly(
                        "1 Other things come first stands in the way",
                        "1 It does not feel safe to be seen learning stands in the way",
                        "3 It seems to have nothing to do with results somewhat",
                        "1 Not seeing what it brings stands in the way",
                        "2 Not being sure how to do it well hardly");
        assertThat(result.text())
                .contains("Answered on 2 March 2026.")
                .contains("Not answered, or does not apply: Not knowing what one gets into · It counts for nothing")
                .doesNotContainPattern("\\b[0-9.]+ (points|%)");
        assertThat(result.document().select("details[open] .tasks li")).hasSize(12);
        assertThat(result.document().select("details:not([open]) .tasks li")).hasSize(3);
        assertThat(stored("barrier_check", "answers")).doesNotContain("time", "entirely");
    }

    @Test
    void keepsEarlierResultsByDay() {
        answered(Map.of("time", "entirely"));
        clock.advance(java.time.Duration.ofDays(30));
        executive = logins.browser(logins.account("ana-" + tag + "@example.com", organisation));
        Page second = answered(Map.of("time", "not-at-all"));
        assertThat(ranked(second)).containsExactly("1 Other things come first hardly");
        Element earlier = second.document().select(".contents a").getLast();
        assertThat(earlier.text()).isEqualTo("2 March 2026");
        Page first = executive.open(earlier.attr("href"));
        assertThat(ranked(first)).containsExactly("1 Other things come first stands in the way");
        assertThat(first.text()).contains("See the latest result");
    }

    @Test
    void showsTheCoachNothingUntilItIsSharedAndNothingAfterItIsTakenBack() {
        Page result =
                answered(Map.of("safety", "entirely", "value-1", "entirely", "value-2", "largely", "time", "largely"));
        String check = executive
                .open(own + "/barriers")
                .document()
                .expectFirst("form[action$=/sharing]")
                .attr("action");
        String theirs = page + "/barriers/" + check.split("/")[5];
        assertThat(coach.open(page).text()).contains("Barriers looked at Nothing is shared with you.");
        assertThat(coach.open(page + "/barriers").text())
                .contains("ana has shared no result with you.")
                .doesNotContain("safe");
        assertThat(coach.open(theirs).status()).isEqualTo(404);

        Page sharing = shared(result, true);
        assertThat(sharing.text()).contains("Since 2 March 2026, coach-" + tag + " can read this result");
        Page seen = coach.open(theirs);
        assertThat(ranked(seen))
                .containsExactly(
                        "1 It does not feel safe to be seen learning stands in the way",
                        "2 Other things come first stands in the way",
                        "1 Not seeing what it brings stands in the way");
        assertThat(seen.text())
                .contains("Who must not see that you are learning", "Take the doubt seriously")
                .doesNotContain("What would have to be in the diary");
        assertThat(seen.document().select("form[action$=/sharing]")).isEmpty();

        assertThat(shared(sharing, false).text()).contains("You alone.");
        assertThat(coach.open(theirs).status()).isEqualTo(404);
        assertThat(coach.open(page + "/barriers").text()).doesNotContain("safe to be seen");
    }

    @Test
    void putsWhatPressesMostFirstInTheBriefingOnceShared() {
        Page result = answered(Map.of("time", "largely", "support", "entirely", "skill-1", "not-at-all"));
        String unshared = executive.open(own + "/briefing").text();
        assertThat(unshared).doesNotContain("First, because you said it stands in the way");
        shared(result, true);
        for (Page briefing : List.of(executive.open(own + "/briefing"), coach.open(page + "/briefing"))) {
            String text = briefing.text();
            assertThat(text)
                    .contains("First, because you said it stands in the way")
                    .contains("Nobody skilled to turn to at work Between sessions you can ask")
                    .contains("Other things come first All minutes stand below")
                    .contains("What you say stands in the way yes if you share it no no");
            assertThat(text.indexOf("Between sessions")).isLessThan(text.indexOf("All minutes stand below"));
            assertThat(text.indexOf("All minutes stand below")).isLessThan(text.indexOf("Step by step"));
        }
        assertThat(ReportDocuments.pages(
                        executive.download(own + "/briefing/handout.pdf").body()))
                .isEqualTo(2);
    }

    @Test
    void takesUpCardsWithAnOwnerAndADay() {
        Page result = answered(Map.of("time", "entirely"));
        String card = result.document().expectFirst("a[href*=/cards/]").attr("href");
        Page form = executive.open(card);
        assertThat(form.document().select("input[checked]")).isEmpty();
        Page empty = executive.submit(form, card, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("Choose who takes it on.", "Enter a day as year-month-day, such as 2026-03-31.");
        assertThat(executive
                        .submit(form, card, Map.of("owner", "coach", "due", "2026-03-20"))
                        .text())
                .contains("Your coach does not see this result and so could not know of it.");
        Page nameless = executive.submit(form, card, Map.of("owner", "sponsor", "due", "2026-02-20"));
        assertThat(nameless.text()).contains("Enter the name of the sponsor.", "Choose today or a later day.");
        assertThat(nameless.document().expectFirst("#due").val()).isEqualTo("2026-02-20");
        Page taken = executive.submit(
                nameless, card, Map.of("owner", "sponsor", "sponsor", "Dr Okonkwo", "due", "2026-03-20"));
        assertThat(taken.text()).contains("Dr Okonkwo (Sponsor)", "20 March 2026", "taken up");
        assertThat(stored("barrier_strategy", "body")).doesNotContain("Okonkwo", "time");

        String settle =
                taken.document().expectFirst("form[action*=/strategies/]").attr("action");
        Page done = executive.submit(taken, settle, Map.of("state", "done"));
        assertThat(done.text()).contains("done (2 March 2026)");
        assertThat(executive.submit(done, settle, Map.of("state", "open")).text())
                .doesNotContain("done (2 March");
        assertThat(executive.submit(done, settle, Map.of("state", "dropped")).text())
                .contains("dropped (2 March 2026)");
        assertThat(executive.submitOnce(done, settle, Map.of("state", "lost")).statusCode())
                .isEqualTo(404);
        assertThat(executive.open(card.replaceAll("/cards/.*", "/cards/time-9")).status())
                .isEqualTo(404);
    }

    @Test
    void letsTheCoachSeeAndSettleWhatIsBesideASharedResultOnly() {
        Page result = shared(answered(Map.of("time", "entirely")), true);
        String card = result.document().expectFirst("a[href*=/cards/]").attr("href");
        executive.submit(executive.open(card), card, Map.of("owner", "coach", "due", "2026-03-20"));
        Page seen = coach.open(page + "/barriers");
        assertThat(seen.text()).contains("What was taken up", "coach-" + tag);
        String settle =
                seen.document().expectFirst("form[action*=/strategies/]").attr("action");
        assertThat(coach.submit(seen, settle, Map.of("state", "done")).text()).contains("done (2 March 2026)");
        shared(executive.open(own + "/barriers"), false);
        assertThat(coach.submitOnce(seen, settle, Map.of("state", "open")).statusCode())
                .isEqualTo(404);
        assertThat(executive.open(own + "/barriers").text()).contains("done (2 March 2026)");
    }

    @Test
    void isReadAndNotChangedAfterTheEndAndByNobodyElse() {
        Page result = answered(Map.of("time", "entirely"));
        Page form = executive.open(own + "/barriers/new");
        String card = result.document().expectFirst("a[href*=/cards/]").attr("href");
        Page cards = executive.open(card);
        Map<String, String> fields = new HashMap<>(Map.of("time", "partly", "owner", "executive"));
        fields.put("due", "2026-03-20");
        coach.submit(coach.open(page), page + "/end", Map.of("sure", "on"));
        Page read = executive.open(own + "/barriers");
        assertThat(read.text()).contains("Other things come first");
        assertThat(read.document().select("main form, a[href*=/cards/], a[href$=/new]"))
                .isEmpty();
        assertThat(executive.submitOnce(form, own + "/barriers", fields).statusCode())
                .isEqualTo(404);
        assertThat(executive.submitOnce(cards, card, fields).statusCode()).isEqualTo(404);
        String sharing = result.document().expectFirst("form[action$=/sharing]").attr("action");
        assertThat(executive
                        .submitOnce(result, sharing, Map.of("shared", "yes"))
                        .statusCode())
                .isEqualTo(404);
        String foreign = "/my/coaching" + begun("ben").replaceFirst("/engagements", "");
        assertThat(executive.open(foreign + "/barriers").status()).isEqualTo(404);
        assertThat(executive
                        .open(foreign + "/barriers/" + sharing.split("/")[5])
                        .status())
                .isEqualTo(404);
        UUID stranger = logins.account("stranger-" + tag + "@example.com", organisation, Role.COACH);
        assertThat(logins.browser(stranger).open(page + "/barriers").status()).isEqualTo(404);
    }

    /** What lies in a column, as letters. */
    private String stored(String table, String column) {
        return Sql.list(
                        database,
                        table,
                        row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                        "select " + column + " from " + table + " where engagement_id = ?",
                        UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                .stream()
                .collect(Collectors.joining(" "));
    }
}
