package org.sightline.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.engagement.CoachedPair;
import org.sightline.ledger.Load;
import org.sightline.plan.PlanScenario;
import org.sightline.pulse.PulseContent.Recipient;
import org.sightline.system.Sql;

/** A pulse and a question from their first words to what comes of them, by pages, mails and links. */
@QuarkusTest
class PulseTest {
    private static final String WORDS = "asks for two other views before giving one";

    @Inject
    Logins logins;

    @Inject
    PlanScenario plans;

    @Inject
    PulseScenario scenario;

    @Inject
    PulseRound round;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private CoachedPair pair;
    private UUID behaviour;

    @BeforeEach
    void people() {
        pair = CoachedPair.of(logins, tag);
        behaviour = UUID.fromString(
                plans.of(pair.id(), account("coach"), "in the call").get("behaviour"));
        round.post();
        round.forgetMails();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    /** Time goes by and sessions end. */
    private Browser executive() {
        return logins.browser(account("ana"));
    }

    private Browser coach() {
        return logins.browser(account("coach"));
    }

    private UUID account(String who) {
        return logins.account(who + "-" + tag + "@example.com", pair.organisation());
    }

    private String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "-" + tag + "@example.com";
    }

    private Page prepared(Browser executive) {
        String list = pair.own() + "/pulses";
        return executive.submit(
                executive.open(list + "/new"),
                list,
                Map.of("behaviour", behaviour.toString(), "words-" + behaviour, WORDS));
    }

    private Page added(Browser executive, Page page, String name, String relationship) {
        return executive.submit(
                page,
                page.path() + "/people",
                Map.of("name", name, "email", address(name), "relationship", relationship));
    }

    /** @return its id */
    private UUID started(Browser executive, List<String> reports, List<String> peers) {
        Page page = prepared(executive);
        for (String name : reports) {
            page = added(executive, page, name, "current_direct_report");
        }
        for (String name : peers) {
            page = added(executive, page, name, "peer");
        }
        Page proposed = executive.submit(page, page.path() + "/proposal", Map.of("days", "7"));
        assertThat(proposed.status()).isEqualTo(200);
        return begun(id(proposed));
    }

    private UUID begun(UUID pulse) {
        Browser coach = coach();
        String page = pair.page() + "/pulses/" + pulse;
        Page begun = coach.submit(coach.open(page), page + "/start", Map.of());
        assertThat(begun.text()).contains("Nobody sees who has answered, or how many have.");
        round.post();
        return pulse;
    }

    private static UUID id(Page page) {
        return UUID.fromString(page.path().replaceFirst(".*/", ""));
    }

    @Test
    void leadsFromThePlanToWhatPeopleNotice() {
        Browser executive = pair.executive();
        assertThat(executive.open(pair.own()).text()).contains("Pulses");
        UUID pulse =
                started(executive, List.of("Bea", "Ben", "Bo", "Bim", "Bert"), List.of("Pia", "Paul", "Pam", "Per"));

        Mailbox.Received mail = round.latest(address("bea"));
        assertThat(mail.subject()).startsWith("A pulse about Ana Ruiz: 30 seconds, by 9 March");
        PulseRound.Way seen = round.rate(address("bea"), 5);
        assertThat(seen.landing().text())
                .contains("This is a pulse about Ana Ruiz")
                .contains("About 30 seconds");
        assertThat(seen.start().text()).contains("One statement on one page").doesNotContain("comments of 5");
        assertThat(seen.statements().document().select("input[name=B1]")).hasSize(8);
        assertThat(seen.statements().text())
                .contains("Lately, Ana Ruiz …")
                .contains(WORDS)
                .contains("Much less than before (\u22123)");
        assertThat(seen.sent().text()).contains("Your answers about Ana Ruiz are sent.");
        round.rate(address("ben"), 6);
        round.rate(address("bo"), 5);
        round.rate(address("bim"), 4);
        round.rate(address("bert"), 6);
        round.rate(address("pia"), 1);
        round.rate(address("paul"), 1);
        round.rate(address("pam"), 2);
        round.rate(address("per"), 2);
        nobodyElseSeesIt(pulse);

        round.forgetMails();
        round.end(pulse, Duration.ofDays(8));
        for (String who : List.of("ana", "coach")) {
            Mailbox.Received ready = round.latest(who + "-" + tag + "@example.com");
            assertThat(ready.subject()).isEqualTo("The pulse is ready");
            assertThat(ready.text()).contains("/pulses/" + pulse).doesNotContain("1.2", WORDS);
        }
        // 5 + 6 + 5 + 4 + 6 = 26, 26 / 5 - 4 = +1.2; 1 + 1 + 2 + 2 = 6, in the band that ends at 11 / 4 - 4
        for (Page page : List.of(
                executive().open(pair.own() + "/pulses/" + pulse), coach().open(pair.page() + "/pulses/" + pulse))) {
            assertThat(rows(page))
                    .containsExactly("Current direct reports +1.2 5 people", "Peers \u22121.2 or lower 4 people");
            assertThat(page.text()).contains("A little more than before (+1.2)").contains("Less than before");
        }
        besideAnother();
    }

    /** The second asks in the words of the first and stands beside it; nobody can change either. */
    private void besideAnother() {
        Browser executive = executive();
        Page form = executive.open(pair.own() + "/pulses/new");
        assertThat(form.text()).contains("An earlier pulse asked about this").contains(WORDS);
        Page draft = prepared(executive);
        Page known = executive.submit(draft, draft.path() + "/people/before", Map.of());
        assertThat(known.document().select("table tbody tr")).hasSize(9);
        UUID second = begun(id(executive.submit(known, draft.path() + "/proposal", Map.of("days", "3"))));
        for (String name : List.of("bea", "ben", "bo", "bim")) {
            round.rate(address(name), 7);
        }
        for (String name : List.of("pia", "paul", "pam", "per")) {
            round.rate(address(name), 4);
        }
        round.end(second, Duration.ofDays(4));
        Page page = executive().open(pair.own() + "/pulses/" + second);
        assertThat(page.document().select("section table thead th").eachText())
                .containsExactly("Group", "9 March 2026", "13 March 2026");
        assertThat(rows(page))
                .containsExactly(
                        "Current direct reports +1.2 5 people +2.7 or higher 4 people",
                        "Peers \u22121.2 or lower 4 people 0.0 4 people");
        lockedInSql(second);
    }

    private static List<String> rows(Page page) {
        return page.document().select("section table tbody tr").eachText();
    }

    /** Lists of surveys, of whoever administers, coaches or is asked about, know nothing of it. */
    private void nobodyElseSeesIt(UUID pulse) {
        String campaign = campaign(pulse).toString();
        Browser administrator = logins.browser(
                logins.account("admin-" + tag + "@example.com", pair.organisation(), Role.ADMINISTRATOR));
        assertThat(administrator.open("/campaigns").text()).doesNotContain("Pulse of");
        for (String page : List.of("", "/mails", "/settings", "/assignments", "/launch")) {
            assertThat(administrator.open("/campaigns/" + campaign + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(administrator.open("/engagements/" + pair.id() + "/pulses").status())
                .isIn(403, 404);
        assertThat(coach().open("/executives").text()).doesNotContain("Pulse of");
        Page coach = coach().open(pair.page() + "/pulses/" + pulse);
        assertThat(coach.text()).contains("9 people are asked").doesNotContain("Bea", "answered by");
        assertThat(executive().open("/my").document().select("a[href*=" + campaign + "]"))
                .isEmpty();
    }

    private UUID campaign(UUID pulse) {
        return Sql.list(
                        database,
                        "a campaign",
                        row -> row.getObject(1, UUID.class),
                        "select campaign_id from pulse where id = ?",
                        pulse)
                .getFirst();
    }

    private void lockedInSql(UUID pulse) {
        refused("update pulse set content = 'x' where id = ?", pulse, "locked");
        refused("update pulse set state = 'DRAFT', campaign_id = null where id = ?", pulse, "locked");
        refused("update campaign set kind = 'SURVEY' where id = ?", campaign(pulse), "kind");
        refused("update campaign_questionnaire set source = 'x' where campaign_id = ?", campaign(pulse), "once");
        refused(
                "insert into executive (id, campaign_id, person_id) select gen_random_uuid(), ?, p.id from person p limit 1",
                campaign(pulse),
                "one executive");
        refused(
                "insert into scorecard select e.id, 'x', 1, 1 from executive e where e.campaign_id = ?",
                campaign(pulse),
                "another kind");
        refused(
                "update pulse_result set snapshot = 'x' where executive_id in"
                        + " (select id from executive where campaign_id = ?)",
                campaign(pulse),
                "once");
    }

    private void refused(String sql, UUID id, String why) {
        assertThatThrownBy(() -> Sql.run(database, "refused", sql, id)).hasStackTraceContaining(why);
    }

    @Test
    void showsNothingOfTooFew() {
        List<String> names = List.of("Bea", "Ben", "Bo", "Bim");
        UUID pulse = started(pair.executive(), names, List.of());
        for (String name : names.subList(0, 3)) {
            round.rate(address(name), 6);
        }
        round.end(pulse, Duration.ofDays(8));
        Page page = executive().open(pair.own() + "/pulses/" + pulse);
        assertThat(page.text()).contains("Fewer than 4 people answered, so nothing is shown.");
        assertThat(page.document().select("table")).isEmpty();
    }

    @Test
    void saysWhatIsToBeMendedAndLosesNothing() {
        Browser executive = pair.executive();
        String list = pair.own() + "/pulses";
        Page empty = executive.submit(
                executive.open(list + "/new"),
                list,
                Map.of("behaviour", behaviour.toString(), "words-" + behaviour, "asks"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().expectFirst("textarea").text()).isEqualTo("asks");
        Page page = prepared(executive);
        page = added(executive, page, "Bea", "current_direct_report");
        Page twice = added(executive, page, "Bea", "peer");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("This person is on the list already.");
        Page few = executive.submit(page, page.path() + "/proposal", Map.of("days", "7"));
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.text()).contains("Only one person is asked, supervisors not counted. With fewer than 4");
        assertThat(coach().open(pair.page() + "/pulses/" + id(page)).status()).isEqualTo(404);
        assertThat(executive.open(page.path()).text()).contains("ask at least 6 of each group");
    }

    @Test
    void leavesOnlyThoseInPeaceWhomTooManyAskAndNobodyOfTheSameName() {
        Recipient busy = report("Bea Lund", "lund");
        List<Recipient> all = List.of(
                busy,
                report("Bea Lund", "namesake"),
                report("Ben", "ben"),
                report("Bo", "bo"),
                report("Bim", "bim"),
                report("Bert", "bert"),
                report("Bix", "bix"));
        scenario.ask(pair.id(), account("coach"), "What helps?", all);
        for (int i = 1; i < Load.MOST; i++) {
            scenario.ask(pair.id(), account("coach"), "What helps?", List.of(busy));
        }
        round.post();
        round.forgetMails();
        String asking = pair.page() + "/question";
        Browser coach = coach();
        Page asked = coach.submit(
                coach.open(asking),
                asking,
                Map.of("group", "current_direct_report", "question", "What should Ana keep as it is?", "days", "7"));
        assertThat(asked.text()).contains("6 people are asked");
        round.post();
        assertThat(round.latest(address("namesake")).subject()).startsWith("One question about Ana Ruiz, until");
        assertThat(round.mails(address("lund"))).isEmpty();
    }

    private Recipient report(String name, String address) {
        return new Recipient(name, address(address), "en", Relationship.CURRENT_DIRECT_REPORT);
    }

    @Test
    void asksOneQuestionThatIsAnsweredOrIgnored() {
        List<String> names = List.of("Bea", "Ben", "Bo", "Bim", "Bert", "Bix");
        UUID pulse = started(pair.executive(), names, List.of("Pia"));
        Browser coach = coach();
        String asking = pair.page() + "/question";
        Page form = coach.open(asking);
        assertThat(form.document().select("input[name=group][disabled]")).hasSize(1);
        round.forgetMails();
        Page asked = coach.submit(
                form,
                asking,
                Map.of("group", "current_direct_report", "question", "What should Ana keep as it is?", "days", "7"));
        assertThat(asked.text()).contains("What should Ana keep as it is?").contains("6 people are asked");
        UUID question = id(asked);
        round.post();
        assertThat(round.latest(address("bea")).subject()).startsWith("One question about Ana Ruiz, until");
        for (String name : names.subList(0, 5)) {
            assertThat(round.write(address(name), "Keep the Monday call, says number " + names.indexOf(name))
                            .text())
                    .contains("are sent");
        }
        round.forgetMails();
        clock.advance(Duration.ofDays(5));
        round.post();
        assertThat(round.mails(address("bix")).stream().map(Mailbox.Received::subject))
                .noneMatch(subject -> subject.contains("question"));
        assertThat(Sql.list(
                        database,
                        "planned mails",
                        row -> row.getString(1),
                        "select mail from mail_plan where campaign_id = ? and mail <> 'INVITATION'",
                        campaign(question)))
                .isEmpty();
        round.end(question, Duration.ofDays(3));
        String page = pair.page() + "/pulses/" + question;
        Page read = coach().open(page);
        assertThat(read.document().select("blockquote").eachText())
                .hasSize(5)
                .allMatch(text -> text.startsWith("Keep the Monday call, says number "));
        assertThat(read.text()).doesNotContain("Bea");
        String own = pair.own() + "/pulses/" + question;
        assertThat(executive().open(own).document().select("blockquote")).isEmpty();
        Browser sharing = coach();
        sharing.submit(sharing.open(page), page + "/sharing", Map.of());
        assertThat(executive().open(own).document().select("blockquote")).hasSize(5);
        assertThat(pulse).isNotEqualTo(question);
    }
}
