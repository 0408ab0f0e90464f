package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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
import org.sightline.campaign.ClosingDays;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.campaign.PlannedMail;
import org.sightline.mail.Delivery;

/** A running campaign is given more time: one later day for all of it. */
@QuarkusTest
class ExtensionTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    MailPlans plans;

    @Inject
    ClosingDays closingDays;

    @Inject
    Delivery delivery;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void putsTheEndLaterAndWhatBelongsToIt() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        String link = mailbox.latest(cast.address("Peer 1")).orElseThrow().link();
        Browser admin = logins.browser(cast.administrator());
        String closure = "/campaigns/" + cast.campaign() + "/closure";
        admin.submit(admin.open(closure), closure + "/request", Map.of());

        Page done = extend(admin, cast, "2026-03-20", "Two are on leave.", "");
        assertThat(done.text())
                .contains("The new last day holds.")
                .contains("Answers are taken until 20 March 2026: 18 days are left.");
        MailPlan plan = plans.of(cast.campaign());
        assertThat(plan.of(PlannedMail.REMINDER_2).orElseThrow().day()).isEqualTo(LocalDate.parse("2026-03-10"));
        assertThat(plan.of(PlannedMail.LAST_CALL).orElseThrow().day()).isEqualTo(LocalDate.parse("2026-03-18"));
        assertThat(logins.browser(cast.coach()).open(closure).text())
                .as("the wish to close early is over")
                .contains("Nobody has asked for this campaign to be closed early.");
        assertThat(Owner.value("select string_agg(act || ' ' || detail, ', ' order by act) from audit_event"
                        + " where object_id = '" + cast.campaign() + "' and act like 'C%'"))
                .contains("CAMPAIGN_EXTENDED 2026-03-16 - 2026-03-20", "CLOSING_WITHDRAWN");
        assertThat(admin.open(extension(cast)).text())
                .contains("From 16 March 2026 to 20 March 2026, by admin. Two are on leave.");

        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1"))).as("nobody is told").hasSize(1);
        clock.set(Instant.parse("2026-03-19T12:00:00Z"));
        closingDays.closeOverdue();
        assertThat(new Browser().open(Browser.path(link)).text())
                .as("the link of the invitation")
                .contains("20 March 2026");
        clock.set(Instant.parse("2026-03-20T23:00:00Z"));
        closingDays.closeOverdue();
        assertThat(Owner.value("select state from campaign where id = '" + cast.campaign() + "'"))
                .isNotEqualTo("COLLECTING");
        Page late = logins.browser(cast.administrator()).open(extension(cast));
        assertThat(late.path()).isEqualTo("/campaigns/" + cast.campaign() + "/monitor");
    }

    @Test
    void tellsEverybodyIfAskedTo() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        for (int i = 2; i <= 4; i++) {
            Owner.run("update person set language = '"
                    + List.of("de", "fr", "es").get(i - 2) + "' where email = '" + cast.address("Peer " + i) + "'");
        }
        assertThat(extend(logins.browser(cast.coach()), cast, "2026-03-20", "", "yes")
                        .text())
                .contains("A mail to everybody who was invited is on its way.");
        delivery.deliver();
        Mailbox.Received mail = mailbox.latest(cast.address("Peer 1")).orElseThrow();
        assertThat(mail.subject()).isEqualTo("More time: answers are taken until 20 March");
        assertThat(mail.text().strip().replaceAll("/opt-out/\\S+", "/opt-out/TOKEN"))
                .isEqualTo("""
                Hello Peer 1,

                The last day for answers has changed: they are now taken until Friday 20 March 2026.

                If you have not finished, the same link leads back to what you have saved. If you have sent everything, you need not do anything.

                - Ana Ruiz

                Begin:
                %s

                Everybody who was invited receives this mail, whether they have answered or not.

                You would rather not, or cannot say? Open the link and choose “I would rather not answer”. You need not give a reason.

                This link is yours alone. Please do not forward it.

                --\s
                Sent for Nordwind AG by Sightline.

                Receive no more e-mails like this
                http://localhost:8080/opt-out/TOKEN""".formatted(mail.link()).strip());
        assertThat(mailbox.latest(cast.address("Peer 2")).orElseThrow().subject())
                .isEqualTo("Mehr Zeit: Antworten bis 20. März");
        assertThat(mailbox.latest(cast.address("Peer 3")).orElseThrow().subject())
                .isEqualTo("Plus de temps : réponses jusqu’au 20 mars");
        assertThat(mailbox.latest(cast.address("Peer 4")).orElseThrow().subject())
                .isEqualTo("Más tiempo: respuestas hasta el 20 de marzo");
        assertThat(mailbox.to(cast.address("Ana Ruiz"))).hasSize(2);
    }

    @Test
    void refusesWhatIsNoLaterDayAndKeepsWhatWasTyped() {
        Scenario.Cast cast = scenario.collecting();
        Browser admin = logins.browser(cast.administrator());
        Page earlier = extend(admin, cast, "2026-03-16", "Why", "yes");
        assertThat(earlier.status()).isEqualTo(422);
        assertThat(earlier.text()).contains("That is not later than the present last day.");
        assertThat(earlier.document().select("#reason").val()).isEqualTo("Why");
        assertThat(earlier.document().select("input[name=tell][checked]")).hasSize(1);
        assertThat(extend(admin, cast, "soon", "", "").text()).contains("“soon” is not a day.");
        assertThat(extend(admin, cast, "2026-12-24", "", "").text()).contains("more than 120 days away");
        assertThat(extend(admin, cast, "2026-03-20", "x".repeat(301), "").text())
                .contains("The reason has 301 characters. Shorten it to 300 or fewer.");
        UUID stranger = logins.account("stranger@" + cast.domain(), cast.organisation(), Role.COACH);
        assertThat(logins.browser(stranger).open(extension(cast)).status()).isEqualTo(404);
        assertThat(Owner.value("select closes_on from campaign where id = '" + cast.campaign() + "'"))
                .isEqualTo("2026-03-16");
    }

    private static Page extend(Browser who, Scenario.Cast cast, String until, String reason, String tell) {
        return who.submit(
                who.open(extension(cast)),
                extension(cast) + "/day",
                Map.of("until", until, "reason", reason, "tell", tell));
    }

    private static String extension(Scenario.Cast cast) {
        return "/campaigns/" + cast.campaign() + "/extension";
    }
}
