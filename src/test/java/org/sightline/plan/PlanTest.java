package org.sightline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.coaching.CoachingScenario;
import org.sightline.engagement.EvidenceSource;
import org.sightline.report.Conformance;
import org.sightline.report.ReportDocuments;
import org.sightline.system.Sql;
import org.sightline.system.Texts;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** From an insight to a plan, as executive, coach and a reader without an account live it. */
@QuarkusTest
class PlanTest {
    @Inject
    Logins logins;

    @Inject
    CoachingScenario coaching;

    @Inject
    BegunEngagements engagements;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    @Inject
    @All
    List<EvidenceSource> sources;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private UUID organisation;
    private UUID account;
    private UUID coachAccount;
    private Browser coach;
    private Browser executive;
    private String engagement;
    private String own;
    private String insights;
    private String plan;

    @BeforeEach
    void people() {
        organisation = logins.organisation("Planned " + tag);
        coachAccount = logins.account("coach-" + tag + "@example.com", organisation, Role.COACH);
        coach = logins.browser(coachAccount);
        begin("ana-" + tag + "@example.com");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    /** Without the mails that go out when a coach does it, which are told of elsewhere. */
    private void begin(String address) {
        account = logins.account(address, organisation);
        executive = logins.browser(account);
        String id = engagements.begun(organisation, address, account, coachAccount);
        engagement = "/engagements/" + id;
        own = "/my/coaching/" + id;
        insights = own + "/insights";
        plan = own + "/plan";
    }

    private void end() {
        Sql.run(
                database,
                "an end",
                "update engagement set ended_on = opened_on where id = ?",
                UUID.fromString(engagement.substring("/engagements/".length())));
    }

    /** @return who coached before */
    private UUID handedTo(UUID coach) {
        UUID id = UUID.fromString(engagement.substring("/engagements/".length()));
        UUID before = Sql.list(
                        database,
                        "a coach",
                        row -> row.getObject(1, UUID.class),
                        "select coach_id from engagement where id = ?",
                        id)
                .getFirst();
        Sql.run(database, "another coach", "update engagement set coach_id = ? where id = ?", coach, id);
        return before;
    }

    private void signInAgain() {
        executive = logins.browser(account);
    }

    private String insight(String body, String situation) {
        Page page = executive.submit(
                executive.open(insights + "/new"), insights, Map.of("body", body, "situation", situation));
        assertThat(page.path()).startsWith(insights).endsWith("/evidence");
        return page.path().substring(0, page.path().length() - "/evidence".length());
    }

    private Page seen(String insight, String what, String day) {
        String evidence = insight + "/evidence";
        return executive.submit(executive.open(evidence), evidence, Map.of("seen", what, "day", day));
    }

    private String complete() {
        String insight = insight("Under pressure I decide alone " + tag, "The Monday call");
        seen(insight, "Nobody answered my question", "2026-02-27");
        return insight;
    }

    private static Map<String, String> behaviour(String what) {
        Map<String, String> form = new HashMap<>();
        form.put("what", what);
        form.put("situation", "The Monday call");
        form.put("practice", "R4");
        form.put("witness", "Ben <b>Adler</b>");
        form.put("due", "2026-04-15");
        form.put("sign", "Two people disagree aloud");
        return form;
    }

    private Page add(String what) {
        return executive.submit(executive.open(plan + "/new"), plan, behaviour(what));
    }

    @Test
    void leadsFromADraftToABehaviour() {
        assertThat(executive.open(plan).text()).contains("The plan is empty. It begins with an insight");
        assertThat(executive.open(plan + "/new").text()).contains("A behaviour is made of a complete insight");
        Page faulty =
                executive.submit(executive.open(insights + "/new"), insights, Map.of("situation", "Kept as typed"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.document().expectFirst("#situation").text()).isEqualTo("Kept as typed");

        String insight = insight("Under pressure I decide alone", "");
        assertThat(executive.open(insights).text())
                .contains("draft", "Name one situation at work", "Look among the statements of your report");
        Page late = seen(insight, "Nobody answered", "2026-03-09");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Choose today or a day before.");
        assertThat(seen(insight, "Nobody answered", "2026-02-27").text())
                .contains("Nobody answered (Seen by yourself · 27 February 2026)", "draft");

        Page form = executive.open(insight);
        executive.submit(form, insight, Map.of("situation", "The Monday call"));
        Page overtaken = executive.submit(form, insight, Map.of("situation", "Another window"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.document().expectFirst("#other").text()).contains("The Monday call");
        assertThat(executive.open(insights).text()).contains("complete").doesNotContain("Still missing");

        Page blank = executive.open(plan + "/new?insight=" + insight.substring(insight.lastIndexOf('/') + 1));
        assertThat(blank.document().expectFirst("#situation").text()).isEqualTo("The Monday call");
        Page empty = executive.submit(blank, plan, Map.of("sign", "Kept"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains(
                        "Write down what people will see you do.",
                        "Choose a practice from the library",
                        "Name somebody who is there",
                        "Enter a day as year-month-day");
        assertThat(empty.document().expectFirst("#sign").text()).isEqualTo("Kept");
        Page planned = executive.submit(empty, plan, behaviour("Be more patient"));
        assertThat(planned.text())
                .contains(
                        "It stands in the plan.",
                        "“patient” says how somebody is.",
                        "Say it back: In one conversation a day",
                        "Ben <b>Adler</b>",
                        "15 April 2026");
    }

    @Test
    void notesWhatCameOfABehaviourAndTakesItUpAgain() {
        complete();
        Page planned = add("I ask for two other views first");
        String behaviour = changing(planned);
        String state = behaviour + "/state";
        Page silent = executive.submit(planned, state, Map.of("state", "done"));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Write a line on what came of it");
        Page done = executive.submit(silent, state, Map.of("state", "done", "outcome", "They argue with me now"));
        assertThat(done.text()).contains("2 March 2026: They argue with me now");
        assertThat(done.document().select("article")).isEmpty();
        assertThat(executive.ask(behaviour).statusCode()).isEqualTo(404);
        Page again = executive.submit(done, state, Map.of("state", "under-way"));
        assertThat(again.document().select("article")).hasSize(1);

        Page form = executive.open(behaviour);
        executive.submit(form, behaviour, Map.of("sign", "First window"));
        Page overtaken = executive.submit(form, behaviour, Map.of("sign", "Second window"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.document().expectFirst("#other").text()).contains("First window");
        assertThat(executive.submit(overtaken, behaviour, Map.of()).text()).contains("Second window");
        clock.advance(Duration.ofDays(60));
        signInAgain();
        assertThat(executive.open(plan).text()).contains("the day has passed");
    }

    @Test
    void holdsNoFourth() {
        complete();
        Page early = executive.open(plan + "/new");
        for (String what :
                List.of("I ask two people first", "I say what stays first", "I thank whoever objects first")) {
            assertThat(add(what).text()).contains(what);
        }
        assertThat(executive.open(plan).text()).contains("Three behaviours are under way.");
        assertThat(executive.open(plan + "/new").text()).contains("Three behaviours are under way.");
        Page fourth = executive.submit(early, plan, behaviour("I do a fourth thing too"));
        assertThat(fourth.status()).isEqualTo(422);
        assertThat(fourth.document().expectFirst("#what").text()).isEqualTo("I do a fourth thing too");
        String id = engagement.substring("/engagements/".length());
        for (int place = 1; place <= 4; place++) {
            int taken = place;
            assertThatThrownBy(() -> Sql.run(
                            database,
                            "a fourth",
                            "insert into plan_behaviour (id, engagement_id, place, content, due_on, state)"
                                    + " values (gen_random_uuid(), ?::uuid, ?, '', '2026-04-01', 'UNDER_WAY')",
                            id,
                            taken))
                    .hasMessage("a fourth");
        }
    }

    @Test
    void offersStatementsOfTheReleasedReportAndKeepsTheirWords() {
        CoachingScenario.File file = coaching.released("Ana " + tag, "");
        coach = coaching.coach(file);
        coachAccount = file.coach();
        organisation = file.organisation();
        begin(file.email());
        executive = coaching.executive(file);
        String insight = insight("I leave people alone with bad news", "Project reviews");
        assertThat(executive.open(insight + "/evidence").document().select("[name=chosen]"))
                .as("nothing of a report that was not opened")
                .isEmpty();
        coaching.skipping(file).open(file.own("/report"));
        String marks = file.own("/marks");
        executive.choose(executive.open(marks), marks, "mark-T2", List.of("work"));
        Page evidence = executive.open(insight + "/evidence");
        Element first = evidence.document().expectFirst("[name=chosen]");
        assertThat(first.val()).isEqualTo("statement:" + file.id() + ".T2");
        assertThat(evidence.document().select("[name=chosen]")).hasSizeGreaterThan(20);
        String words = evidence.document().expectFirst(".choice > span").ownText();
        Page chosen = executive.choose(evidence, insight + "/evidence", "chosen", List.of(first.val()));
        assertThat(chosen.text()).contains(words + " (Statement of your report", "complete");
        assertThat(coach.open(engagement).text()
                        + coach.open(engagement + "/plan").text())
                .doesNotContain(words)
                .doesNotContain("bad news");

        coaching.run("delete from executive_key where executive_id = ?", file.id());
        assertThat(executive.open(insights).text()).contains(words, "no longer there; the words are kept");
        Page gone = executive.open(insight + "/evidence");
        assertThat(gone.document().select("[name=chosen]").eachAttr("value")).containsExactly(first.val());
        assertThat(executive
                        .choose(gone, insight + "/evidence", "chosen", List.of())
                        .text())
                .contains("Still missing")
                .doesNotContain(words);
    }

    @Test
    void namesEveryKindOfEvidence() {
        for (String language : Texts.languages()) {
            sources.forEach(source -> assertThat(Texts.in(Locale.of(language)).of(Linked.key(source.source())))
                    .isNotBlank());
        }
    }

    @Test
    void showsTheCoachThePlanAndNothingElse() {
        complete();
        add("I ask for two other views first");
        String coached = engagement + "/plan";
        assertThat(coach.open(engagement).text()).contains("not shown to you");
        assertThat(coach.open(coached).text())
                .contains("does not show you the plan")
                .doesNotContain("two other views");
        assertThat(coach.ask(coached + "/plan.pdf").statusCode()).isEqualTo(404);
        Page shown = executive.submit(executive.open(plan), plan + "/coach", Map.of("sees", "on"));
        assertThat(shown.text()).contains("sees the plan from now on");
        assertThat(coach.open(engagement).text()).contains("one behaviour under way");
        assertThat(coach.open(coached).text())
                .contains("two other views")
                .doesNotContain("Under pressure", "Nobody answered");
        assertThat(coach.download(coached + "/plan.pdf").body()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(coach.ask(insights).statusCode()).isIn(403, 404);
        UUID next = logins.account("next-" + tag + "@example.com", organisation, Role.COACH);
        UUID first = handedTo(next);
        assertThat(logins.browser(next).open(coached).text())
                .as("who takes over asks anew")
                .contains("does not show you the plan")
                .doesNotContain("two other views");
        handedTo(first);
        executive.submit(shown, plan + "/coach", Map.of());
        assertThat(coach.open(coached).text()).doesNotContain("two other views");
        assertThat(Sql.list(
                        database,
                        "acts",
                        row -> row.getString(1) + " " + row.getString(2),
                        "select act, detail from audit_event where organisation_id = ? and act like 'PLAN%'",
                        organisation))
                .containsExactlyInAnyOrder("PLAN_SHARED coach", "PLAN_AGREED ", "PLAN_WITHDRAWN coach");
    }

    @Test
    void letsWhoeverHasTheLinkReadWhatWasPreviewed() {
        complete();
        add("I ask for two other views first");
        add("I say first what stays");
        String sharing = plan + "/sharing";
        Page preview = executive.open(sharing);
        assertThat(copy(preview))
                .contains("two other views", "what stays", "Ana Ruiz")
                .doesNotContain("Adler");
        Page without = executive.submit(preview, sharing, Map.of("until", "2026-06-01"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("for whom the link is", "Choose a day from today to 31 May 2026.");
        String id = preview.document().expectFirst("[name=behaviour]").val();
        Page chosen = executive.open(sharing + "?chosen=yes&witness=on&behaviour=" + id);
        assertThat(copy(chosen))
                .contains("Ben &lt;b&gt;Adler&lt;/b&gt;", "two other views")
                .doesNotContain("what stays");

        executive.submit(executive.open(plan + "/" + id), plan + "/" + id, Map.of("sign", "Changed meanwhile"));
        Page stale = executive.submit(chosen, sharing, Map.of("recipient", "My manager", "until", "2026-03-20"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(copy(stale)).contains("Changed meanwhile");
        Page made = executive.submit(stale, sharing, Map.of());
        String link = Browser.path(made.document().expectFirst("#link").text());

        executive.submit(executive.open(plan + "/" + id), plan + "/" + id, Map.of("sign", "Changed later"));
        Page read = new Browser().open(link);
        assertThat(read.status()).isEqualTo(200);
        assertThat(copy(read)).as("byte for byte").isEqualTo(copy(stale));
        assertThat(read.header("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.text()).doesNotContain("My manager", "Under pressure", "Nobody answered");
        new Browser().open(link);
        assertThat(executive.open(plan).text()).contains("My manager", "until 20 March 2026", "2 March 2026: 2 times");
        assertThat(coaching.column("select encode(token_hash, 'escape') || encode(body, 'escape') from plan_share"))
                .noneMatch(row -> row.contains(link.substring("/plans/".length())) || row.contains("two other views"));

        clock.advance(Duration.ofDays(18));
        assertThat(new Browser().open(link).status()).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(new Browser().open(link).status()).isEqualTo(404);
        signInAgain();
        assertThat(executive.open(plan).text()).contains("ended on 20 March 2026");
    }

    @Test
    void takesALinkBack() {
        complete();
        add("I ask for two other views first");
        String sharing = plan + "/sharing";
        Page made = executive.submit(executive.open(sharing), sharing, Map.of("recipient", "My sponsor"));
        String link = Browser.path(made.document().expectFirst("#link").text());
        assertThat(new Browser().open(link).status()).isEqualTo(200);
        end();
        Page ended = executive.open(plan);
        String revocation =
                ended.document().expectFirst("form[action$=/revocation]").attr("action");
        Page revoked = executive.submit(ended, revocation, Map.of());
        assertThat(revoked.text()).contains("withdrawn on 2 March 2026");
        Page lost = new Browser().open(link);
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.text()).isEqualTo(new Browser().open("/plans/nothing").text());
    }

    @Test
    void canBeReadButNotChangedAfterTheEnd() {
        String insight = complete();
        Page early = executive.open(plan + "/new");
        Page planned = add("I ask for two other views first");
        String behaviour = changing(planned);
        end();
        assertThat(executive.open(plan).text()).contains("two other views");
        assertThat(executive.open(insights).text()).contains("Under pressure");
        assertThat(executive.open(plan).document().select("main form")).isEmpty();
        assertThat(executive
                        .submitOnce(early, plan, behaviour("One more after the end"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(executive
                        .submitOnce(planned, behaviour + "/state", Map.of("state", "done", "outcome", "x"))
                        .statusCode())
                .isEqualTo(404);
        for (String page : List.of(
                plan + "/new", behaviour, plan + "/sharing", insights + "/new", insight, insight + "/evidence")) {
            assertThat(executive.ask(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void isAbsentForEverybodyElse() {
        String insight = complete();
        Page planned = add("I ask for two other views first");
        String behaviour = changing(planned);
        UUID other = logins.account("other-" + tag + "@example.com", organisation);
        logins.executive(other, organisation);
        Browser stranger = logins.browser(other);
        Browser otherCoach = logins.browser(logins.account("next-" + tag + "@example.com", organisation, Role.COACH));
        for (String page : List.of(
                plan,
                behaviour,
                insights,
                insight,
                insight + "/evidence",
                plan + "/sharing",
                plan + "/plan.ics",
                plan + "/plan.pdf")) {
            assertThat(stranger.ask(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(otherCoach.ask(engagement + "/plan").statusCode()).isEqualTo(404);
        assertThat(otherCoach.ask(engagement + "/plan/plan.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void goesIntoACalendarAndOnPaper() throws Exception {
        complete();
        add("I ask for two other views first");
        Page planned = add("I say first what stays");
        String behaviour = changing(planned);
        Calendar calendar = calendar("/plan.ics");
        List<VEvent> entries = calendar.getComponents("VEVENT");
        assertThat(entries).hasSize(2);
        VEvent first = entries.getFirst();
        String uid = first.getUid().orElseThrow().getValue();
        assertThat(uid).isEqualTo(behaviour.substring(behaviour.lastIndexOf('/') + 1) + "@sightline");
        assertThat(first.toString()).contains("SUMMARY:I ask for two other views first");
        assertThat(first.toString()).contains("DTSTART;VALUE=DATE:20260415", "SEQUENCE:0");
        executive.submit(executive.open(behaviour), behaviour, Map.of("due", "2026-05-04"));
        VEvent moved = calendar("/plan.ics?title=neutral")
                .<VEvent>getComponents("VEVENT")
                .getFirst();
        assertThat(moved.getUid().orElseThrow().getValue()).isEqualTo(uid);
        assertThat(moved.toString()).contains("DTSTART;VALUE=DATE:20260504", "SEQUENCE:1", "SUMMARY:Review day");
        assertThat(executive.ask(plan + "/plan.ics?title=neutral").body())
                .doesNotContain("views", "Monday", "Adler", "disagree");

        byte[] pdf = executive.download(plan + "/plan.pdf").body();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(ReportDocuments.pages(pdf)).isLessThanOrEqualTo(2);
    }

    @Test
    void offersALibraryByThemeAndTag() {
        Page all = executive.open("/practices");
        assertThat(all.document().select("article")).hasSizeGreaterThanOrEqualTo(60);
        Page few = executive.open("/practices?theme=D&tag=visioning");
        assertThat(few.document().select("article h2").eachText()).containsExactly("The wish of five years");
        assertThat(few.document().select(".parts [aria-current]").eachText())
                .containsExactly("Developmental contribution", "Visioning");
        assertThat(few.text()).contains("One practice", "First step:", "30 minutes");
        complete();
        Page taken = executive.open(few.document().expectFirst("article a").attr("href"));
        assertThat(taken.document().expectFirst("#practice option[selected]").val())
                .isEqualTo("D9");
        assertThat(coach.open("/practices?theme=nobody").document().select("article"))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    /** Where the first behaviour under way is changed. */
    private String changing(Page planned) {
        return planned.document().expectFirst("article a[href^=" + plan + "/]").attr("href");
    }

    private Calendar calendar(String file) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(executive.ask(plan + file).body()));
    }

    /** The copy as it stands in the page, byte for byte. */
    private static String copy(Page page) {
        String body = page.answer().body();
        int from = body.indexOf('>', body.indexOf("id=\"copy\"")) + 1;
        return body.substring(from, body.indexOf("</div>", from));
    }
}
