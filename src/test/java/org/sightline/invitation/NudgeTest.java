package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.Owner;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.mail.Delivery;

/** Extra reminders reach those who have not finished, and whoever asks for one learns nothing by it. */
@QuarkusTest
class NudgeTest {
    private static final String ELEVEN_IN_BERLIN = "2026-03-02T10:00:00Z";

    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    NudgeJob job;

    @Inject
    MailPlanJob plan;

    @Inject
    Delivery delivery;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void leavesTheSameTraceWhoeverHasAnswered() {
        Scenario.Cast some = scenario.collecting();
        Scenario.Cast none = scenario.collecting();
        delivery.deliver();
        for (int i = 1; i <= 4; i++) {
            decline(none, "Peer " + i, "Ana Ruiz");
        }
        for (Scenario.Cast cast : List.of(some, none)) {
            ask(cast, cast.administrator(), "", "");
        }
        assertThat(trace(some)).isEqualTo(trace(none));
        at(ELEVEN_IN_BERLIN);
        assertThat(trace(some)).isEqualTo(trace(none)).contains("nudge 7 0 0 0 0");
        assertThat(mailbox.to(some.address("Peer 1"))).hasSize(2);
        assertThat(mailbox.to(none.address("Peer 1"))).hasSize(1);
        assertThat(mailbox.to(none.address("Peer 5"))).hasSize(2);
        assertThat(mailbox.to(none.address("Ana Ruiz")))
                .as("the executive's own view is missing too")
                .hasSize(2);
    }

    @Test
    void goesToThoseWhoHaveSomethingOpenAboutWhomItConcerns() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        UUID bo = scenario.executive(cast, "Bo Li");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 4);
        scenario.raters(cast, bo, "Peer", Relationship.PEER, 4);
        scenario.raters(cast, bo, "Report", Relationship.CURRENT_DIRECT_REPORT, 4);
        scenario.start(cast);
        delivery.deliver();
        decline(cast, "Peer 1", "Bo Li");
        decline(cast, "Peer 2", "Ana Ruiz");
        ask(cast, cast.coach(), bo.toString(), "peer");
        ask(cast, cast.coach(), ana.toString(), "peer");
        withdraw(cast, "Ana Ruiz");
        at(ELEVEN_IN_BERLIN);
        assertThat(mailbox.to(cast.address("Peer 1"))).as("only Ana is open").hasSize(1);
        assertThat(mailbox.to(cast.address("Peer 2"))).as("Bo is open").hasSize(2);
        assertThat(mailbox.to(cast.address("Report 1"))).as("another group").hasSize(1);
        assertThat(mailbox.to(cast.address("Bo Li"))).as("the executive").hasSize(1);
        assertThat(mailbox.latest(cast.address("Peer 2")).orElseThrow().subject())
                .as("as every reminder it names all whom the link leads to")
                .isEqualTo("Still open: feedback for Ana Ruiz and Bo Li by 16 March");
        at("2026-03-02T11:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 2"))).as("once").hasSize(2);
    }

    @Test
    void keepsItsRules() {
        Scenario.Cast other = scenario.collecting();
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 6);
        scenario.raters(cast, ana, "Former", Relationship.PAST_SUPERVISOR, 1);
        scenario.start(cast);
        Browser admin = logins.browser(cast.administrator());
        Page page = admin.open(nudge(cast));
        assertThat(page.text()).contains("leaves on 2 March 2026");
        assertThat(page.document().select("#group option").eachText()).containsExactly("All groups", "peers");
        Page refused = submit(admin, cast, ana.toString(), "past_supervisor");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("fewer than 4 people are invited there");
        assertThat(submit(admin, cast, ana.toString(), "self").status()).isEqualTo(404);
        assertThat(submit(admin, cast, UUID.randomUUID().toString(), "").status())
                .isEqualTo(404);

        ask(cast, cast.administrator(), ana.toString(), "");
        assertThat(submit(admin, cast, ana.toString(), "peer").status())
                .as("asked for already")
                .isEqualTo(422);
        at(ELEVEN_IN_BERLIN);
        at("2026-03-05T18:30:00Z");
        Page later = logins.browser(cast.administrator()).open(nudge(cast));
        assertThat(later.text())
                .as("not in the evening, not on the day of a reminder, not on a weekend")
                .contains("leaves on 9 March 2026");
        assertThat(submit(logins.browser(cast.administrator()), cast, ana.toString(), "")
                        .status())
                .as("three days later")
                .isEqualTo(200);
        at("2026-03-14T08:00:00Z");
        assertThat(logins.browser(other.administrator()).open(nudge(other)).text())
                .contains("the last call has gone out");
    }

    @Test
    void letsACoachAskForTheirOwnOnly() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        UUID bo = scenario.executive(cast, "Bo Li");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 4);
        scenario.raters(cast, bo, "Peer", Relationship.PEER, 4);
        scenario.start(cast);
        UUID second = logins.account("second@" + cast.domain(), cast.organisation(), Role.COACH);
        Owner.run("update executive set coach_id = '" + second + "' where id = '" + bo + "'");
        Browser coach = logins.browser(second);
        assertThat(coach.open(nudge(cast)).text()).contains("Bo Li").doesNotContain("Ana Ruiz");
        assertThat(submit(coach, cast, ana.toString(), "").status()).isEqualTo(404);
        ask(cast, second, "", "");
        ask(cast, cast.administrator(), ana.toString(), "");
        String id = Owner.value("select id from nudge where executive_id = '" + ana + "'");
        assertThat(coach.submit(coach.open(nudge(cast)), nudge(cast) + "/withdrawal", Map.of("nudge", id))
                        .status())
                .isEqualTo(404);
        assertThat(Owner.value("select count(*) from nudge where campaign_id = '" + cast.campaign() + "'"))
                .isEqualTo("2");
    }

    @Test
    void speaksFourLanguages() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        for (int i = 2; i <= 4; i++) {
            Owner.run("update person set language = '"
                    + List.of("de", "fr", "es").get(i - 2) + "' where email = '" + cast.address("Peer " + i) + "'");
        }
        begin(cast, "Peer 4");
        ask(cast, cast.administrator(), "", "");
        at(ELEVEN_IN_BERLIN);
        Mailbox.Received mail = mailbox.latest(cast.address("Peer 1")).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Still open: feedback for Ana Ruiz by 16 March");
        assertThat(mail.text().strip().replaceAll("/opt-out/\\S+", "/opt-out/TOKEN"))
                .isEqualTo("""
                Hello Peer 1,

                Something on your list is still open, and there is time until Monday 16 March 2026. A short answer counts as well: leave out what you cannot judge.

                The link is the same as before. What you have saved is still there.

                Begin:
                %s

                This is an extra reminder. It goes by itself to those who have not finished; nobody is shown who they are.

                You would rather not, or cannot say? Open the link and choose “I would rather not answer”. You need not give a reason.

                This link is yours alone. Please do not forward it.

                --\s
                Sent for Nordwind AG by Sightline.

                Receive no more e-mails like this
                http://localhost:8080/opt-out/TOKEN""".formatted(mail.link()).strip());
        assertThat(text(cast, "Peer 2"))
                .contains("Noch offen: Feedback für Ana Ruiz bis 16. März")
                .contains("Auf Ihrer Liste ist noch etwas offen, und bis Montag, 16. März 2026 ist Zeit.");
        assertThat(text(cast, "Peer 3"))
                .contains("À compléter : feedback sur Ana Ruiz d’ici au 16 mars")
                .contains("Ceci est un rappel supplémentaire.");
        assertThat(text(cast, "Peer 4"))
                .contains("Pendiente: feedback sobre Ana Ruiz, hasta el 16 de marzo")
                .contains("Ha empezado, y lo que haya guardado sigue ahí.");
    }

    /** All that a page or a table says of it, but for ids. */
    private String trace(Scenario.Cast cast) {
        Browser admin = logins.browser(cast.administrator());
        String campaign = "campaign_id = '" + cast.campaign() + "'";
        StringBuilder trace = new StringBuilder();
        for (String path : List.of("/nudge", "/monitor", "/monitor.csv", "/mails")) {
            trace.append(admin.ask("/campaigns/" + cast.campaign() + path).body());
        }
        trace.append(Owner.value(
                        "select string_agg(concat_ws(' ', kind, queued, sent, not_needed, failed, dropped), ',')"
                                + " from mail_run where " + campaign))
                .append(Owner.value("select string_agg(concat_ws(' ', kind, state, attempts, next_try, last_reply), ','"
                        + " order by kind, state) from outbox_message where " + campaign))
                .append(Owner.value("select string_agg(concat_ws(' ', relationship, leaves_at, state), ',') from nudge"
                        + " where " + campaign))
                .append(Owner.value(
                        "select string_agg(concat_ws(' ', kind, size, state), ',') from mail_batch where " + campaign))
                .append(Owner.value("select string_agg(act || ' ' || detail, ',' order by act) from audit_event where"
                        + " organisation_id = '" + cast.organisation() + "'"));
        return trace.toString()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("(name=\"csrf\" value=\")[^\"]+", "$1")
                .replace(cast.domain(), "DOMAIN");
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        plan.queueDue();
        job.queueDue();
        delivery.deliver();
    }

    private void ask(Scenario.Cast cast, UUID who, String executive, String group) {
        Page asked = submit(logins.browser(who), cast, executive, group);
        assertThat(asked.text()).contains("The extra reminder is asked for.");
    }

    private static Page submit(Browser who, Scenario.Cast cast, String executive, String group) {
        return who.submit(
                who.open(nudge(cast)), nudge(cast) + "/request", Map.of("executive", executive, "group", group));
    }

    private void withdraw(Scenario.Cast cast, String name) {
        Browser admin = logins.browser(cast.administrator());
        Page page = admin.open(nudge(cast));
        String id = page.document()
                .selectXpath("//tr[th[normalize-space(.)='" + name + "']]//input[@name='nudge']")
                .val();
        assertThat(admin.submit(page, nudge(cast) + "/withdrawal", Map.of("nudge", id))
                        .text())
                .contains("Taken back.");
    }

    private void decline(Scenario.Cast cast, String name, String executive) {
        Browser rater = rater(cast, name);
        String page = "/answers/" + nomination(cast, name, executive) + "/decline";
        rater.submit(rater.open(page), page, Map.of());
    }

    private void begin(Scenario.Cast cast, String name) {
        Browser rater = rater(cast, name);
        String page = "/answers/" + nomination(cast, name, "Ana Ruiz") + "/r";
        rater.submit(rater.open(page), page, Map.of("R1", "4", "act", "later"));
    }

    private Browser rater(Scenario.Cast cast, String name) {
        String link =
                Browser.path(mailbox.latest(cast.address(name)).orElseThrow().link());
        Browser rater = new Browser();
        rater.submitOnce(rater.open(link), link, Map.of("act", "begin"));
        return rater;
    }

    private static String nomination(Scenario.Cast cast, String name, String executive) {
        return Owner.value("select n.id from nomination n join rater r on r.id = n.rater_id"
                + " join person p on p.id = r.person_id join executive e on e.id = n.executive_id"
                + " join person about on about.id = e.person_id where p.email = '" + cast.address(name)
                + "' and about.email = '" + cast.address(executive) + "'");
    }

    private String text(Scenario.Cast cast, String name) {
        Mailbox.Received mail = mailbox.latest(cast.address(name)).orElseThrow();
        return mail.subject() + "\n" + mail.text();
    }

    private static String nudge(Scenario.Cast cast) {
        return "/campaigns/" + cast.campaign() + "/nudge";
    }
}
