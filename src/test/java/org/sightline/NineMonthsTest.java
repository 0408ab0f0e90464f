package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.WalkCast.Sheet;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.ClosingDays;
import org.sightline.mail.Delivery;
import org.sightline.report.Conformance;
import org.sightline.rollup.MakeRollUps;
import org.sightline.system.Sql;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * A whole engagement of nine months in a real browser, by a clock that the test moves: briefing, barriers, naming of raters,
 * survey, interviews, incidents, figures, report, conversation, plan, two pulses, the same survey again, the record of steps,
 * and a roll-up over six executives. Every document is opened, and its figures are computed again from the answers.
 */
@QuarkusTest
class NineMonthsTest {
    private static final String FIGURES = """
            name;unit;target;actual;weight;source;better;from;to
            Revenue;m€;100;110;2;Monthly report;higher;2026-01-01;2026-03-31
            Cost per unit;€;20;18;1;Plant ledger;lower;2026-01-01;2026-03-31
            Complaints;;10;10;1;Quality;lower;2026-01-01;2026-03-31
            """;

    private static final String WORDS = "asks for two other views before deciding";

    @Inject
    AgroalDataSource database;

    @Inject
    Logins logins;

    @Inject
    Delivery delivery;

    @Inject
    ClosingDays closing;

    @Inject
    MakeRollUps rollUps;

    @Inject
    TestClock clock;

    private final Mailbox mailbox = new Mailbox();
    private final NineMonthsCast cast = new NineMonthsCast(UUID.randomUUID() + ".example");
    private final NineMonthsFigures computed = new NineMonthsFigures(cast);
    private final Map<String, String> ids = new HashMap<>();
    private Chromium chromium;
    private UUID organisation;
    private UUID coachAccount;
    private UUID administratorAccount;
    private WalkWindow coach;
    private WalkWindow executive;
    private WalkWindow administrator;
    private String engagement = "";
    private String own = "";
    private String campaign = "";

    @BeforeEach
    void begin() {
        clock.reset();
        chromium = Chromium.start();
        organisation = logins.organisation("Thistle & Crane");
        coachAccount = logins.account(cast.address("Philippa Nakamura"), organisation, Role.COACH);
        administratorAccount = logins.account(cast.address("Ada Tamarind"), organisation, Role.ADMINISTRATOR);
    }

    @AfterEach
    void end() {
        chromium.close();
        clock.reset();
    }

    @Test
    void leadsFromTheFirstConversationToWhatHasChanged() throws Exception {
        day("2026-03-02");
        engaged();
        briefed();
        looksAtWhatStandsInTheWay();
        setUp();
        namesRaters();
        day("2026-03-09");
        survey(campaign, NineMonthsCast.EXECUTIVES, false);
        day("2026-03-12");
        NineMonthsVoices voices = new NineMonthsVoices(coach, executive, engagement, own);
        voices.interviews();
        voices.incident();
        day("2026-03-21");
        closes(campaign, NineMonthsCast.EXECUTIVES.size());
        day("2026-04-08");
        figures();
        report(ids.get(NineMonthsCast.OTTILIE), false);
        plan();
        rollUp();
        day("2026-05-04");
        pulse(Map.of("words", WORDS), "2026-05-13", List.of(5, 6, 5, 4, 6, 3, 4, 4, 5));
        assertThat(rows()).containsExactly("Current direct reports +1.2 5 people", "Peers 0.0 4 people");
        day("2026-08-03");
        pulse(Map.of(), "2026-08-12", List.of(6, 6, 6, 6, 6, 5, 5, 4, 5));
        assertThat(rows())
                .containsExactly(
                        "Current direct reports +1.2 5 people +2.0 5 people", "Peers 0.0 4 people +0.8 4 people");
        day("2026-10-05");
        String second = again();
        day("2026-10-24");
        closes(second, 1);
        day("2026-11-09");
        changes(second);
        day("2026-12-01");
        steps();
        ends();
    }

    /** Everybody signs in anew: sessions do not last for weeks. */
    private void day(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
        if (coach != null) {
            coach.close();
            executive.close();
            administrator.close();
        }
        coach = WalkWindow.of(chromium, Chromium.DESKTOP, logins.browser(coachAccount));
        executive = WalkWindow.of(
                chromium,
                Chromium.PHONE,
                logins.browser(logins.account(cast.address(NineMonthsCast.OTTILIE), organisation)));
        administrator = WalkWindow.of(chromium, Chromium.DESKTOP, logins.browser(administratorAccount));
    }

    private void engaged() {
        coach.open("/engagements/new")
                .submit(
                        "/engagements",
                        Map.of(
                                "name",
                                NineMonthsCast.OTTILIE,
                                "email",
                                cast.address(NineMonthsCast.OTTILIE),
                                "goal",
                                "Let others decide",
                                "timeZone",
                                "Europe/Berlin"));
        engagement = coach.path();
        own = "/my/coaching" + engagement.substring(engagement.lastIndexOf('/'));
        coach.open(engagement + "/sessions/new")
                .submit(
                        engagement + "/sessions",
                        Map.of("day", "2026-03-31", "time", "14:30", "minutes", "60", "place", "Room 4"));
        assertThat(executive.open(own).text()).contains("Let others decide", "31 March 2026");
    }

    private void briefed() throws Exception {
        executive.open(own + "/briefing");
        byte[] handout = executive.file(own + "/briefing/handout.pdf");
        assertThat(PdfText.of(handout)).contains(NineMonthsCast.OTTILIE, "240");
        conforms(handout);
        executive.submit(own + "/briefing/questions", Map.of("message", "Does anybody else read this?"));
        coach.open(engagement + "/briefing")
                .submit(engagement + "/briefing/answers", Map.of("message", "Nobody but the two of us."));
        assertThat(executive.open(own + "/briefing").text()).contains("Nobody but the two of us.");
        executive.submit(own + "/briefing/confirmation", Map.of("sight", "on", "purpose", "on", "whom", "on"));
        assertThat(coach.open(engagement).text()).contains("confirmed on 2 March 2026");
    }

    private void looksAtWhatStandsInTheWay() {
        executive
                .open(own + "/barriers/new")
                .submit(
                        own + "/barriers",
                        Map.of("time", "entirely", "safety", "largely", "results", "a-little", "skill-1", "partly"));
        String sharing = executive.page().locator("form[action$='/sharing']").getAttribute("action");
        executive.submit(sharing, Map.of("shared", "yes"));
        assertThat(coach.open(engagement + "/barriers").text()).contains("Other things come first stands in the way");
    }

    private void setUp() {
        administrator
                .open("/campaigns/new")
                .submit("/campaigns", Map.of("name", "Spring 2026", "closesOn", "2026-03-20", "minimum", "4"));
        campaign = administrator.path().replace("/campaigns/", "");
        administrator
                .open("/campaigns/" + campaign + "/executives/new")
                .submit(
                        "/campaigns/" + campaign + "/executives",
                        Map.of(
                                "name", NineMonthsCast.OTTILIE,
                                "email", cast.address(NineMonthsCast.OTTILIE),
                                "coach", coachAccount.toString()));
        administrator
                .open("/campaigns/" + campaign + "/import")
                .fill("csv", roster())
                .press("Check");
        assertThat(administrator.text()).contains("The file has no faults");
        administrator.press("Import");
        for (String name : NineMonthsCast.EXECUTIVES) {
            String href = administrator
                    .page()
                    .locator("main th a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
                    .getAttribute("href");
            ids.put(name, href.replaceFirst(".*/", ""));
        }
    }

    /** All but the first executive, who names raters. */
    private String roster() {
        StringBuilder csv = new StringBuilder(
                "executive_email,executive_name,rater_name,rater_email,relationship,from,to,coach_email\n");
        for (String name : NineMonthsCast.EXECUTIVES.subList(1, NineMonthsCast.EXECUTIVES.size())) {
            for (Sheet sheet : cast.about(name, false)) {
                if (!sheet.self()) {
                    boolean past = sheet.relationship() == Relationship.PAST_DIRECT_REPORT;
                    csv.append(String.join(
                                    ",",
                                    cast.address(name),
                                    name,
                                    sheet.rater(),
                                    cast.address(sheet.rater()),
                                    sheet.relationship().id(),
                                    past ? "2021-02-01" : "",
                                    past ? "2024-06-30" : "",
                                    cast.address("Philippa Nakamura")))
                            .append('\n');
                }
            }
        }
        return csv.toString();
    }

    private void namesRaters() {
        String opening = "/campaigns/" + campaign + "/nomination";
        administrator.open(opening).submit(opening, Map.of("day", "2026-03-06"));
        String list = "/my/" + ids.get(NineMonthsCast.OTTILIE) + "/raters";
        for (Sheet sheet : cast.about(NineMonthsCast.OTTILIE, false)) {
            if (!sheet.self()) {
                Map<String, String> fields = new HashMap<>();
                fields.put("name", sheet.rater());
                fields.put("email", cast.address(sheet.rater()));
                fields.put("relationship", sheet.relationship().id());
                fields.put("from", "2021-02-01");
                if (sheet.relationship() == Relationship.PAST_DIRECT_REPORT) {
                    fields.put("to", "2024-06-30");
                }
                executive.open(list + "/new").submit(list, fields);
                assertThat(executive.text()).contains(sheet.rater() + " is on your list.");
            }
        }
        executive.open(list).submit(list + "/sending", Map.of());
        String review = "/executives/" + ids.get(NineMonthsCast.OTTILIE) + "/raters";
        coach.open(review);
        coach.page().locator("input[name=proposal]").all().forEach(box -> box.check());
        coach.submit(review + "/approval", Map.of());
        assertThat(coach.text()).contains("Approved: 13.");
    }

    private void survey(String which, List<String> executives, boolean again) {
        delivery.deliver();
        mailbox.clear();
        administrator.open("/campaigns/" + which + "/start").press("Start and send invitations");
        assertThat(administrator.text()).contains("The campaign has started.");
        for (String name : executives) {
            for (Sheet sheet : cast.about(name, again)) {
                new WalkRater(link(sheet.rater())).answer(sheet);
            }
        }
    }

    /** Where the newest mail to somebody leads. */
    private String link(String name) {
        Patience.await(() -> "a mail to " + name + "; the outbox holds " + outbox(), () -> {
            delivery.deliver();
            boolean there = mailbox.latest(cast.address(name))
                    .filter(mail -> mail.text().contains("/r/"))
                    .isPresent();
            if (!there) {
                // what a busy mail server put off is tried again as time goes on
                clock.advance(Duration.ofSeconds(20));
            }
            return there;
        });
        return Browser.path(mailbox.latest(cast.address(name)).orElseThrow().link());
    }

    private List<String> outbox() {
        return Sql.list(
                database,
                "the outbox",
                row -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4)
                        + " until " + row.getString(5),
                "select count(*), kind, state, last_reply, min(next_try) from outbox_message group by 2, 3, 4 order by 2");
    }

    private void closes(String which, int reports) {
        closing.closeOverdue();
        Patience.await(
                "the scorecards",
                () -> count(
                                "select count(*) from scorecard s join executive e on e.id = s.executive_id"
                                        + " where e.campaign_id = ?",
                                which)
                        == reports);
    }

    private void figures() {
        String figures = "/figures" + engagement.substring(engagement.lastIndexOf('/'));
        executive.open(figures + "/file").submit(figures + "/file", Map.of("file", FIGURES));
        // 110/100 twice, 20/18 and 10/10: (2 * 1.1 + 1.1111 + 1) / 4
        assertThat(executive.text()).contains("108% of the targets", "Of values nothing is known here");
    }

    private void report(String id, boolean again) throws Exception {
        String file = "/executives/" + id;
        coach.open(file + "/report");
        coach.open(file + "/interpretation")
                .submit(file + "/interpretation", Map.of("body", "Let us talk about who decides."));
        coach.open(file + "/debrief")
                .submit(
                        file + "/debrief",
                        Map.of("day", clock.instant().toString().substring(0, 10)));
        coach.open(file + "/release").choose("confirm", "yes").press("Release the report");
        String mine = "/my/" + id;
        executive.open(mine + "/report").press("Skip this and open the report");
        byte[] pdf = executive.file(mine + "/report.pdf");
        computed.report(PdfText.of(pdf), again);
        // the first report prints what was shared of conversations before, and no second one prints it again
        assertThat(PdfText.of(pdf).contains("What people said in conversations"))
                .isEqualTo(!again);
        assertThat(PdfText.of(pdf).contains("In one night all were rung up")).isEqualTo(!again);
        conforms(pdf);
        assertThat(executive
                        .open("/figures" + engagement.substring(engagement.lastIndexOf('/')))
                        .text())
                .contains("all others together put values at");
    }

    private void plan() throws Exception {
        String insights = own + "/insights";
        executive
                .open(insights + "/new")
                .submit(insights, Map.of("body", "Under pressure I decide alone", "situation", "The Monday call"));
        executive.submit(executive.path(), Map.of("seen", "Nobody answered my question", "day", "2026-04-02"));
        String plan = own + "/plan";
        executive
                .open(plan + "/new")
                .submit(
                        plan,
                        Map.of(
                                "what", "I ask for two other views before I decide",
                                "situation", "The Monday call",
                                "practice", "R4",
                                "witness", "Peer BOttilieVanterpool",
                                "due", "2026-07-15",
                                "sign", "Two people disagree aloud"));
        assertThat(executive.text()).contains("It stands in the plan.");
        executive.submit(plan + "/coach", Map.of("sees", "on"));
        assertThat(coach.open(engagement + "/plan").text()).contains("two other views");
        byte[] pdf = executive.file(plan + "/plan.pdf");
        assertThat(PdfText.of(pdf)).contains("I ask for two other views before I decide", "15 July 2026");
        conforms(pdf);
        assertThat(new String(executive.file(plan + "/plan.ics"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("20260715");
    }

    /** Over six executives, each with the same weight, and for each their current and past direct reports. */
    private void rollUp() throws Exception {
        for (String name : NineMonthsCast.EXECUTIVES.subList(1, NineMonthsCast.EXECUTIVES.size())) {
            String file = "/executives/" + ids.get(name);
            coach.open(file + "/report");
            coach.open(file + "/release").submit(file + "/release", Map.of("confirm", "yes", "without", "yes"));
        }
        rollUps.run();
        WalkWindow sponsor = WalkWindow.of(
                chromium,
                Chromium.DESKTOP,
                logins.browser(logins.account(cast.address("Sonja Harrow"), organisation, Role.SPONSOR)));
        String page = "/rollups/" + campaign;
        assertThat(sponsor.open(page).text())
                .contains("All together", "6 executives")
                .doesNotContain(NineMonthsCast.OTTILIE);
        byte[] pdf = sponsor.file(page + "/rollup.pdf");
        conforms(pdf);
        computed.rollUp(PdfText.of(pdf));
        sponsor.close();
    }

    /** Asks those whom the survey asked and who are still there, who answer in this order, and waits for what comes of it. */
    private void pulse(Map<String, String> first, String ended, List<Integer> answers) {
        String list = own + "/pulses";
        executive.open(list + "/new");
        String behaviour =
                executive.page().locator("input[name=behaviour]").first().getAttribute("value");
        Map<String, String> form = new HashMap<>(Map.of("behaviour", behaviour));
        first.forEach((name, value) -> form.put(name + "-" + behaviour, value));
        executive.submit(list, form);
        String page = executive.path();
        executive.submit(page + "/people/before", Map.of());
        executive.submit(page + "/proposal", Map.of("days", "7"));
        String coached = engagement + "/pulses" + page.substring(page.lastIndexOf('/'));
        delivery.deliver();
        mailbox.clear();
        coach.open(coached).submit(coached + "/start", Map.of());
        assertThat(coach.text()).contains("everybody gets their link");
        clock.advance(Duration.ofMinutes(11));
        // how it was before is for those to say who are there
        List<Sheet> asked = cast.about(NineMonthsCast.OTTILIE, false).stream()
                .filter(sheet -> sheet.relationship() != Relationship.PAST_DIRECT_REPORT)
                .toList();
        for (int i = 0; i < answers.size(); i++) {
            notices(asked.get(i).rater(), answers.get(i));
        }
        day(ended);
        closing.closeOverdue();
        Patience.await(
                "the result of a pulse",
                () -> count(
                                "select count(*) from pulse p join executive e on e.campaign_id = p.campaign_id"
                                        + " join pulse_result r on r.executive_id = e.id where p.id = ?",
                                page.substring(page.lastIndexOf('/') + 1))
                        == 1);
        executive.open(page);
        assertThat(coach.open(coached).text()).contains(WORDS);
    }

    private void notices(String rater, int value) {
        Browser browser = new Browser();
        String link = link(rater);
        Browser.Page start = browser.submit(browser.open(link), link, Map.of("act", "start"));
        Browser.Page check = browser.submit(
                browser.open(start.path() + "/p"),
                start.path() + "/p",
                Map.of("B1", Integer.toString(value), "act", "next"));
        assertThat(browser.submit(check, start.path() + "/send", Map.of()).text())
                .contains("are sent");
    }

    private List<String> rows() {
        return executive.page().locator("section table tbody tr").allInnerTexts().stream()
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** @return the campaign that asks the same again */
    private String again() {
        String file = "/executives/" + ids.get(NineMonthsCast.OTTILIE);
        coach.open(file + "/resurvey/new");
        // 1.96 .75 sqrt(2/5), sqrt(2/4), and sqrt(2) sqrt(1/5 + 1/4 + 1/4) / 3
        assertThat(coach.page().locator("table tbody tr").allInnerTexts().stream()
                        .map(row -> row.replaceAll("\\s+", " ").strip()))
                .containsExactly(
                        "Current direct reports 5 5 0.93 0.61",
                        "Past direct reports 4 4 1.04 0.68",
                        "Peers 4 4 1.04 0.68",
                        "All groups together 13 13 0.58 0.38");
        coach.submit(file + "/resurvey", Map.of("name", "Autumn 2026", "closesOn", "2026-10-23"));
        String second = Sql.list(
                        database,
                        "the campaign that repeats",
                        row -> row.getString(1),
                        "select campaign_id from campaign_repeat where repeats = ?",
                        UUID.fromString(campaign))
                .getFirst();
        survey(second, List.of(NineMonthsCast.OTTILIE), true);
        return second;
    }

    private void changes(String second) throws Exception {
        String id = Sql.list(
                        database,
                        "the executive of the second survey",
                        row -> row.getString(1),
                        "select id from executive where campaign_id = ?",
                        UUID.fromString(second))
                .getFirst();
        assertThat(executive.open("/my/" + id + "/resurvey").text()).contains("once the new report is released");
        report(id, true);
        String mine = "/my/" + id + "/resurvey";
        executive.open(mine).page().evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        String text = executive.text().replaceAll("\\s+", " ");
        byte[] pdf = executive.file(mine + "/resurvey.pdf");
        conforms(pdf);
        computed.changes(text);
        computed.changes(PdfText.of(pdf));
    }

    /** What the appraisal may know: steps and days, no result. */
    private void steps() throws Exception {
        String plan = own + "/plan";
        executive.open(plan);
        String state =
                executive.page().locator("form[action$='/state']").first().getAttribute("action");
        executive.submit(state, Map.of("state", "done", "outcome", "They argue with me now"));
        assertThat(executive.open("/accountability").text().replaceAll("\\s+", " "))
                .contains(
                        "Briefed 2 March 2026",
                        "Conversation held 9 November 2026",
                        // the day on which the coach was shown the plan
                        "Plan agreed 8 April 2026",
                        "Actions 1 done, 0 under way, 0 dropped");
        byte[] pdf = executive.download();
        assertThat(PdfText.of(pdf)).contains("Briefed", "2 March 2026").doesNotContain("Interpersonal");
        conforms(pdf);
    }

    private void ends() {
        coach.open(engagement).submit(engagement + "/end", Map.of("sure", "on"));
        assertThat(executive.open(own).text()).contains("1 December 2026");
    }

    private int count(String sql, String id) {
        return Sql.list(database, "a count", row -> row.getInt(1), sql, UUID.fromString(id))
                .getFirst();
    }

    private static void conforms(byte[] pdf) throws Exception {
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
}
