package org.sightline.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.OwnDataFile;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.system.Sql;

/** The check of what stands in the way of an organisation as sponsor, administrator and coach live it. */
@QuarkusTest
class SponsorBarrierTest {
    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    private UUID organisation;
    private UUID sponsorId;
    private Browser sponsor;
    private Browser administrator;
    private Browser coach;
    private String own;
    private String told;

    @BeforeEach
    void people() {
        organisation = logins.organisation("Sponsored " + tag);
        signedIn();
        coach = logins.browser(logins.account("coach-" + tag + "@example.com", organisation, Role.COACH));
        own = "/sponsorship/" + organisation + "/barriers";
        told = "/organisations/" + organisation + "/barriers";
    }

    private void signedIn() {
        sponsorId = logins.account("top-" + tag + "@example.com", organisation, Role.SPONSOR);
        sponsor = logins.browser(sponsorId);
        administrator =
                logins.browser(logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private String engagement(String name) {
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
        return sponsor.submit(sponsor.open(own + "/new"), own, answers);
    }

    private static String sharing(Page result) {
        return result.document().expectFirst("form[action$=/sharing]").attr("action");
    }

    /** Ticks exactly these. */
    private Page shared(Page result, String... audiences) {
        Page page = result;
        String form = sharing(result);
        for (String audience : List.of("administrators", "coaches")) {
            List<String> ticked = List.of(audiences).contains(audience) ? List.of("on") : List.of();
            page = sponsor.choose(page, form, audience, ticked);
        }
        return page;
    }

    private static List<String> ranked(Page page) {
        return page.document().select("ol.way li").stream()
                .map(item -> item.attr("value") + " " + item.text())
                .toList();
    }

    private List<String> acts() {
        return Sql.list(
                database,
                "acts",
                row -> row.getString(1) + " " + row.getString(2),
                "select act, detail from audit_event where organisation_id = ? and act like 'SPONSOR_BARRIERS%' order by id",
                organisation);
    }

    private long rows(String table) {
        return Sql.list(
                        database,
                        table,
                        row -> row.getLong(1),
                        table.equals("sponsor_barrier_check")
                                ? "select count(*) from sponsor_barrier_check where organisation_id = ?"
                                : "select count(*) from sponsor_barrier_strategy s join sponsor_barrier_check c"
                                        + " on c.id = s.check_id where c.organisation_id = ?",
                        organisation)
                .getFirst();
    }

    @Test
    void asksAboutTheOrganisationAndRanksWhatWasAnswered() {
        assertThat(sponsor.open("/sponsorship").text())
                .contains("What stands in the way in the organisation Twelve statements, three minutes");
        assertThat(sponsor.open(own).text())
                .contains("executives at Sponsored " + tag, "It is your own judgement and no measurement");
        Page form = sponsor.open(own + "/new");
        assertThat(form.document().select("fieldset.statement")).hasSize(12);
        assertThat(form.document().select("input[type=radio]")).hasSize(72);
        assertThat(form.document().select("input[checked]")).isEmpty();
        assertThat(form.text())
                .contains("Our executives do not see how this helps them", "I cannot say", "Think of the organisation");
        Page nothing = sponsor.submit(form, own, Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("No statement is answered. Answer one at least, or come back later.");

        Page result = answered(Map.of(
                "time", "entirely",
                "reward", "does-not-apply",
                "results", "partly",
                "value-1", "largely",
                "skill-1", "a-little",
                "skill-2", "not-at-all"));
        assertThat(ranked(result))
                .containsExactly(
                        "1 Other things come first stands in the way",
                        "2 It seems to have nothing to do with results somewhat",
                        "1 Few see what it brings stands in the way",
                        "2 Executives are not sure how to do it well hardly");
        assertThat(result.text())
                .contains("Answered on 2 March 2026.", "You alone. If you share it")
                .contains("Not answered, or you cannot say: People do not know what they get into")
                .contains("name one report or one standing meeting that stops this quarter")
                .doesNotContain("Then and now")
                .doesNotContainPattern("\\b[0-9.]+ (points|%)");
        assertThat(sponsor.open("/sponsorship").text()).contains("Answered on 2 March 2026.");
        assertThat(stored("sponsor_barrier_check", "answers")).doesNotContain("time", "entirely");
    }

    @Test
    void laysThenBesideNow() {
        answered(Map.of("time", "entirely", "safety", "partly", "value-1", "a-little", "reward", "largely"));
        clock.advance(Duration.ofDays(90));
        signedIn();
        Page second =
                answered(Map.of("time", "a-little", "safety", "largely", "value-1", "a-little", "skill-1", "partly"));
        assertThat(second.document().select("table[aria-labelledby=changes] tr").eachText())
                .containsExactly(
                        "What stands in the way 2 March 2026 31 May 2026 Since then",
                        "Other things come first stands in the way hardly less",
                        "It is not safe to be seen learning somewhat stands in the way more",
                        "It counts for nothing in how one is judged stands in the way not answered cannot be compared",
                        "Executives are not sure how to do it well not answered somewhat cannot be compared",
                        "Few see what it brings hardly hardly as before");
        Page first =
                sponsor.open(second.document().select(".contents a").getLast().attr("href"));
        assertThat(first.text()).contains("Answered on 2 March 2026.", "See the latest result");
        assertThat(ranked(first)).first().isEqualTo("1 Other things come first stands in the way");
        assertThat(first.document().select("table[aria-labelledby=changes] tr")).hasSize(6);
    }

    @Test
    void takesUpCardsForTheOrganisation() {
        Page result = answered(Map.of("time", "entirely"));
        String card = result.document().expectFirst("a[href*=/cards/]").attr("href");
        Page form = sponsor.open(card);
        Page empty = sponsor.submit(form, card, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("Choose who takes it on.", "Enter a day as year-month-day, such as 2026-03-31.");
        assertThat(sponsor.submit(form, card, Map.of("owner", "coach", "due", "2026-03-20"))
                        .text())
                .contains("Choose who takes it on.");
        Page nameless = sponsor.submit(form, card, Map.of("owner", "other", "due", "2026-02-20"));
        assertThat(nameless.text()).contains("Enter the name of whoever takes it on.", "Choose today or a later day.");
        Page taken = sponsor.submit(form, card, Map.of("owner", "other", "named", "Boris Kwo", "due", "2026-03-20"));
        assertThat(taken.text()).contains("Boris Kwo", "20 March 2026", "taken up");
        assertThat(stored("sponsor_barrier_strategy", "body")).doesNotContain("Kwo", "time");
        String mine = result.document().select("a[href*=/cards/]").getLast().attr("href");
        assertThat(sponsor.submit(sponsor.open(mine), mine, Map.of("owner", "sponsor", "due", "2026-03-21"))
                        .text())
                .contains("top-" + tag + " (Sponsor)");
        String settle =
                taken.document().expectFirst("form[action*=/strategies/]").attr("action");
        assertThat(sponsor.submit(taken, settle, Map.of("state", "done")).text())
                .contains("done (2 March 2026)");
        assertThat(sponsor.submitOnce(taken, settle, Map.of("state", "lost")).statusCode())
                .isEqualTo(404);
        assertThat(sponsor.open(card.replaceAll("/cards/.*", "/cards/time-9")).status())
                .isEqualTo(404);
    }

    @Test
    void isReadByThoseWhomTheSponsorLetsAndNoLongerThanThat() {
        String coached = engagement("ana");
        Page result = answered(Map.of("safety", "entirely", "value-1", "largely", "time", "partly"));
        String card = result.document().expectFirst("a[href*=/cards/]").attr("href");
        sponsor.submit(sponsor.open(card), card, Map.of("owner", "sponsor", "due", "2026-03-20"));
        unseen(coached);

        Page sharing = shared(result, "administrators");
        assertThat(sharing.text())
                .contains("Saved. Whoever is ticked reads this result from now on.", "since 2 March 2026");
        Page seen = administrator.open(told);
        assertThat(ranked(seen))
                .containsExactly(
                        "1 It is not safe to be seen learning stands in the way",
                        "2 Other things come first somewhat",
                        "1 Few see what it brings stands in the way");
        assertThat(seen.text()).contains("top-" + tag, "Say in front of your executives", "Until 20 March 2026");
        assertThat(seen.document().select("main form")).isEmpty();
        assertThat(coach.open(coached + "/barriers").text()).doesNotContain("What the sponsor sees in the way");

        shared(sharing, "coaches");
        assertThat(administrator.open(told).text()).contains("No sponsor has shared a result with you.");
        assertThat(coach.open(coached).text()).contains("A sponsor has shared a view of the organisation.");
        Page beside = coach.open(coached + "/barriers");
        assertThat(beside.text())
                .contains("What the sponsor sees in the way", "It is one person’s own view")
                .contains("Who would have to go first so that you dare to")
                .contains("The top has seldom seen that it paid.")
                .doesNotContain("The top knows that other things come first.");
        assertThat(beside.document().select("main form")).isEmpty();

        assertThat(shared(sponsor.open(own)).text()).contains("Taken back. You alone see this result.");
        unseen(coached);
        assertThat(acts())
                .containsExactly(
                        "SPONSOR_BARRIERS_SHARED administrators",
                        "SPONSOR_BARRIERS_WITHDRAWN administrators",
                        "SPONSOR_BARRIERS_SHARED coaches",
                        "SPONSOR_BARRIERS_WITHDRAWN coaches");
    }

    private void unseen(String coached) {
        assertThat(administrator.open(told).text())
                .contains("No sponsor has shared a result with you.")
                .doesNotContain("learning");
        assertThat(coach.open(coached + "/barriers").text()).doesNotContain("sponsor sees", "learning");
        assertThat(coach.open(coached).text()).doesNotContain("sponsor has shared");
    }

    @Test
    void keepsALaterResultToItselfWhileAnEarlierOneIsShared() {
        shared(answered(Map.of("time", "entirely")), "administrators");
        clock.advance(Duration.ofDays(40));
        signedIn();
        Page second = answered(Map.of("safety", "entirely"));
        assertThat(second.text()).contains("You alone. If you share it", "Your result of 2 March 2026 is still shared");
        assertThat(administrator.open(told).text())
                .contains("Other things come first")
                .doesNotContain("learning");
        shared(second, "administrators");
        assertThat(administrator.open(told).text()).contains("learning").doesNotContain("Other things come first");
    }

    /** Neither ever meets what an executive has answered, though it is about the same people. */
    @Test
    void staysApartFromWhatExecutivesAnswer() {
        String coached = engagement("ben");
        String theirs = "/my/coaching" + coached.substring(coached.lastIndexOf('/')) + "/barriers";
        Browser executive = logins.browser(logins.account("ben-" + tag + "@example.com", organisation));
        Page answered = executive.submit(executive.open(theirs + "/new"), theirs, Map.of("support", "entirely"));
        executive.submit(answered, sharing(answered), Map.of("shared", "yes"));
        assertThat(sponsor.open(own).text()).contains("Begin").doesNotContain("turn to");
        shared(answered(Map.of("time", "entirely")), "administrators", "coaches");
        assertThat(ranked(sponsor.open(own))).containsExactly("1 Other things come first stands in the way");
        assertThat(administrator.open(told).text()).doesNotContain("turn to");
        assertThat(ranked(executive.open(theirs)))
                .containsExactly("1 Nobody skilled to turn to at work stands in the way");
        assertThat(executive.open(theirs).text()).doesNotContain("Other things come first stands");
        assertThat(executive
                        .open("/my/coaching/" + theirs.split("/")[3] + "/briefing")
                        .text())
                .doesNotContain("Other things come first");
    }

    @Test
    void isTheSponsorsOwnAndGoesWithTheRole() throws IOException {
        Page result = answered(Map.of("time", "entirely"));
        String check = sharing(result).replace("/sharing", "");
        String card = check + "/cards/time-1";
        sponsor.submit(sponsor.open(card), card, Map.of("owner", "other", "named", "Boris Kwo", "due", "2026-03-20"));
        shared(result, "administrators", "coaches");
        UUID other = logins.account("second-" + tag + "@example.com", organisation, Role.SPONSOR);
        UUID elsewhere = logins.organisation("Elsewhere " + tag);
        for (Browser foreign : List.of(
                logins.browser(other),
                logins.browser(logins.account("far-" + tag + "@example.com", elsewhere, Role.SPONSOR)))) {
            assertThat(foreign.open(check).status()).isEqualTo(404);
        }
        assertThat(logins.browser(other).open(own).text()).contains("Begin");
        Browser stranger =
                logins.browser(logins.account("far-admin-" + tag + "@example.com", elsewhere, Role.ADMINISTRATOR));
        assertThat(stranger.open(told).status()).isEqualTo(404);
        assertThat(administrator.ask(own).statusCode()).isEqualTo(403);

        assertThat(sponsor.open("/account/data").text())
                .contains("What stands in the way in the organisation: Sponsored " + tag)
                .contains("When your role as sponsor ends.");
        assertThat(OwnDataFile.of(sponsor)).contains("\"time\" : \"entirely\"", "Boris Kwo", "time-1");
        assertThat(OwnDataFile.of(administrator)).doesNotContain("entirely", "Boris Kwo");

        logins.account("top-" + tag + "@example.com", organisation, Role.COACH);
        String access = "/organisations/" + organisation + "/access";
        Page roles = administrator.open(access);
        administrator.submit(roles, access + "/" + sponsorId + "/coach/withdrawal", Map.of());
        assertThat(rows("sponsor_barrier_check")).isOne();
        administrator.submit(roles, access + "/" + sponsorId + "/sponsor/withdrawal", Map.of());
        assertThat(rows("sponsor_barrier_check")).isZero();
        assertThat(rows("sponsor_barrier_strategy")).isZero();
        assertThat(administrator.open(told).text()).contains("No sponsor has shared a result with you.");
    }

    /** What lies in a column, as letters. */
    private String stored(String table, String column) {
        return String.join(
                " ",
                Sql.list(
                        database,
                        table,
                        row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                        table.equals("sponsor_barrier_check")
                                ? "select " + column + " from sponsor_barrier_check where organisation_id = ?"
                                : "select s." + column + " from sponsor_barrier_strategy s join sponsor_barrier_check c"
                                        + " on c.id = s.check_id where c.organisation_id = ?",
                        organisation));
    }
}
