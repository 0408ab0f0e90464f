package org.sightline.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
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
import org.sightline.OwnDataFile;
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
    Pulses pulses;

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

    private String ownData() throws IOException {
        return OwnDataFile.of(executive());
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
        for (Page outcome :
                List.of(executive().open(pair.own() + "/outcome"), coach().open(pair.page() + "/outcome"))) {
            assertThat(outcome.document()
                            .select("table[aria-labelledby=course-0] tbody tr")
                            .eachText())
                    .containsExactly(
                            "Current direct reports +1.2 A little more than before +2.7 or higher More than before",
                            "Peers \u22121.2 or lower Less than before 0.0 No change");
            assertThat(outcome.text()).contains(WORDS);
        }
        assertThat(executive()
                        .open(pair.own())
                        .document()
                        .select("ol.stages li")
                        .eachText())
                .contains("Pulses Done on 13 March 2026 Over");
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
        assertThat(executive().open(pair.own() + "/outcome").text()).contains("So it cannot be told.");
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

    /** From the start on names and addresses are the campaign's, which deletes them in its time. */
    @Test
    void forgetsAtTheStartWhomItAsks() {
        UUID pulse = started(pair.executive(), List.of("Bea", "Ben", "Bo", "Bim"), List.of());
        UUID engagement = UUID.fromString(pair.page().replaceFirst(".*/", ""));
        PulseContent kept = pulses.of(engagement, pulse).orElseThrow().content();
        assertThat(kept.people()).isEmpty();
        assertThat(kept.number()).isEqualTo(4);
        assertThat(kept.asked()).extracting(PulseContent.Asked::words).containsExactly(WORDS);
        assertThat(executive().open(pair.own() + "/pulses/" + pulse).text()).contains("4 people are asked");
    }

    @Test
    void asksOneQuestionThatIsAnsweredOrIgnored() throws IOException {
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
        assertThat(ownData()).contains("What should Ana keep as it is?").doesNotContain("Keep the Monday call", "Bea");
        Browser sharing = coach();
        sharing.submit(sharing.open(page), page + "/sharing", Map.of());
        assertThat(executive().open(own).document().select("blockquote")).hasSize(5);
        assertThat(ownData()).contains("Keep the Monday call, says number 4");
        assertThat(pulse).isNotEqualTo(question);
    }

    @Test
    void findsInTheDirectoryWhomToAsk() {
        person("Zoe Finder");
        Browser executive = pair.executive();
        Page draft = prepared(executive);
        String people = draft.path() + "/people";
        assertThat(executive.open(people + "?q=z").text()).contains("Type at least two letters.");
        assertThat(executive.open(people + "?q=ana").text())
                .as("nobody asks themselves")
                .contains("Nobody in the directory matches");
        Page found = executive.open(people + "?q=zoe");
        String choose = found.document().expectFirst("ul.people a").attr("href");
        Page chosen = executive.open(choose.replaceFirst("#.*", ""));
        assertThat(chosen.document().expectFirst("#email").val()).isEqualTo(address("zoe"));
        Page listed = executive.submit(chosen, people, Map.of("relationship", "peer"));
        assertThat(listed.document().select("table.members tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Zoe Finder", "zoe-" + tag);
        assertThat(executive.open(people + "?q=zoe").document().select("ul.people a"))
                .as("who is listed is not found again")
                .isEmpty();
        Page unknown = executive.open(people + "?q=zoe&person=" + UUID.randomUUID());
        assertThat(unknown.document().expectFirst("#email").val()).isEmpty();
    }

    private void person(String name) {
        Sql.run(
                database,
                "a person",
                "insert into person (id, organisation_id, name, email) values (gen_random_uuid(), ?, ?, ?)",
                pair.organisation(),
                name,
                address(name.replaceFirst(" .*", "")));
    }

    @Test
    void tellsTheCoachWhatCameBackAndInvitesAgain() {
        UUID pulse = started(pair.executive(), List.of("Bea", "Ben", "Bo", "Bim"), List.of("Pia", "Per"));
        String page = pair.page() + "/pulses/" + pulse;
        assertThat(coach().open(page).text()).doesNotContain("came back");
        bounced(pulse, "Per");
        bounced(pulse, "Pia");
        listed("Pia");
        Browser coach = coach();
        Page told = coach.open(page);
        assertThat(told.text())
                .contains("2 mails came back", address("per"), "says nothing of answers")
                .doesNotContain("Bea", "Bim");
        assertThat(told.document().select("article").eachText())
                .anySatisfy(text -> assertThat(text).contains("Pia", "used elsewhere too"));
        assertThat(told.document().select("article form")).hasSize(1);
        assertThat(executive().open(pair.own() + "/pulses/" + pulse).text()).doesNotContain("came back");
        String mend = page + "/address";
        Page own = coach.submit(told, mend, Map.of("email", "coach-" + tag + "@example.com"));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("do not answer themselves");
        assertThat(coach.submit(told, mend, Map.of("email", address("bea"))).text())
                .contains("already has this address");
        Page mended = coach.submit(told, mend, Map.of("email", address("percy")));
        assertThat(mended.status()).isEqualTo(200);
        assertThat(mended.text()).contains("One mail came back").doesNotContain(address("per") + " ");
        round.post();
        assertThat(round.rate(address("percy"), 5).sent().text()).contains("Your answers about Ana Ruiz are sent.");
        // a mail to those who have not finished tells more, and no row of it is kept
        assertThat(coach.post(mend, Map.of("mail", UUID.randomUUID().toString(), "email", "x@example.com"))
                        .statusCode())
                .isNotEqualTo(500);
    }

    private void bounced(UUID pulse, String name) {
        Sql.run(
                database,
                "a mail that came back",
                "update outbox_message m set state = 'BOUNCED', last_reply = '5.1.1' from invitation i"
                        + " join rater r on r.id = i.rater_id join person p on p.id = r.person_id"
                        + " where i.id = m.subject_id and m.campaign_id = ? and p.name = ?",
                campaign(pulse),
                name);
    }

    private void listed(String name) {
        Sql.run(
                database,
                "a reporting line",
                "insert into reporting_line (id, organisation_id, person_id, manager_id)"
                        + " select gen_random_uuid(), p.organisation_id, p.id, g.person_id from person p, engagement g"
                        + " where g.id = ? and p.organisation_id = g.organisation_id and p.name = ?",
                pair.id(),
                name);
    }

    @Test
    void decidesAboutAnswersAndGoesToWhoeverCoachesNext() {
        List<String> names = List.of("Bea", "Ben", "Bo", "Bim", "Bert");
        UUID pulse = started(pair.executive(), names, List.of());
        Browser coach = coach();
        String asking = pair.page() + "/question";
        round.forgetMails();
        UUID question = id(coach.submit(
                coach.open(asking),
                asking,
                Map.of("group", "current_direct_report", "question", "What should Ana keep as it is?", "days", "7")));
        round.post();
        for (String name : names) {
            round.write(address(name), "Bert saw that " + name + " was heard on Monday");
        }
        round.end(question, Duration.ofDays(8));
        String page = pair.page() + "/pulses/" + question;
        String own = pair.own() + "/pulses/" + question;
        coach = coach();
        Page form = coach.open(page + "/answers");
        assertThat(form.document().select("fieldset.comment")).hasSize(5);
        Page faulty = coach.submit(form, page + "/answers", Map.of("decision-0", "WITHHOLD"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("Say in a few words why");
        String second = form.document().expectFirst("#text-1").text();
        Page saved = coach.submit(
                form,
                page + "/answers",
                Map.of(
                        "decision-0", "WITHHOLD",
                        "reason-0", "names somebody",
                        "decision-1", "REDACT",
                        "text-1", second.replace("Bert saw that ", ""),
                        "reason-1", "names somebody",
                        "decision-2", "PARAPHRASE",
                        "words-2", "People are heard in the call.",
                        "reason-2", "one person's style"));
        assertThat(saved.document().select("blockquote").eachText())
                .hasSize(4)
                .anyMatch(text -> text.startsWith("[removed] ") && text.endsWith("was heard on Monday"))
                .contains("[in the coach’s words: People are heard in the call.]");
        assertThat(executive().open(own).document().select("blockquote")).isEmpty();
        assertThat(acts(question)).containsExactlyInAnyOrder("WITHHOLD Q1", "REDACT Q1", "PARAPHRASE Q1");

        handedOver();
        assertThat(coach().open(page).status()).as("whoever coached before").isEqualTo(404);
        assertThat(coach().open(page + "/answers").status()).isEqualTo(404);
        Browser next = logins.browser(account("next"));
        assertThat(next.open(pair.page() + "/pulses").document().select("ul.tasks li"))
                .hasSize(2);
        assertThat(next.open(pair.page() + "/pulses/" + pulse).status()).isEqualTo(200);
        Page read = next.open(page);
        assertThat(read.document().select("blockquote")).hasSize(4);
        next.submit(read, page + "/sharing", Map.of());
        assertThat(executive().open(own).document().select("blockquote").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        read.document().select("blockquote").eachText());
        assertThat(next.open(page + "/answers").status())
                .as("what is shown is not changed")
                .isEqualTo(404);
    }

    private List<String> acts(UUID question) {
        return Sql.list(
                database,
                "acts",
                row -> row.getString(1),
                "select detail from audit_event where act = 'COMMENT_REVIEWED' and object_id in"
                        + " (select id from executive where campaign_id = ?)",
                campaign(question));
    }

    private void handedOver() {
        UUID next = logins.account("next-" + tag + "@example.com", pair.organisation(), Role.COACH);
        Browser administrator = logins.browser(
                logins.account("admin-" + tag + "@example.com", pair.organisation(), Role.ADMINISTRATOR));
        String place = "/organisations/" + pair.organisation() + "/engagements/" + pair.id();
        administrator.submit(administrator.open(place), place + "/coach", Map.of("coach", next.toString()));
    }
}
