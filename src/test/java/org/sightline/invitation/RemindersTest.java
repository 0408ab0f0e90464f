package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.mail.Delivery;

/** Reminders go out on their day, at nine where the campaign lives, once, and leave nothing behind. */
@QuarkusTest
class RemindersTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    MailPlanJob plan;

    @Inject
    Delivery delivery;

    @Inject
    TestClock clock;

    @Inject
    EntityManager em;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void sendsOneReminderToEveryoneWhoHasNotFinished() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        String invited = mailbox.latest(cast.address("Peer 1")).orElseThrow().link();

        at("2026-03-06T07:59:59Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).as("08:59:59 in Berlin").hasSize(1);

        at("2026-03-06T08:00:00Z");
        Mailbox.Received reminder = mailbox.latest(cast.address("Peer 1")).orElseThrow();
        assertThat(reminder.subject()).isEqualTo("Reminder: feedback for Ana Ruiz by 16 March");
        assertThat(reminder.link()).isEqualTo(invited);
        assertThat(reminder.text().strip().replaceFirst("/opt-out/[\\w-]+$", "/opt-out/TOKEN"))
                .isEqualTo("""
                Hello Peer 1,

                Your view is still welcome, until Monday 16 March 2026. Every answer counts: a group with too few answers is not shown at all.

                The link is the same as before. What you have saved is still there.

                Begin:
                %s

                You would rather not, or cannot say? Open the link and choose “I would rather not answer”. You need not give a reason.

                This link is yours alone. Please do not forward it.

                --\s
                Sent for Nordwind AG by Sightline.

                Receive no more e-mails like this
                http://localhost:8080/opt-out/TOKEN""".formatted(invited).strip());

        at("2026-03-06T09:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).as("once a day").hasSize(2);
        at("2026-03-07T09:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).as("not on other days").hasSize(2);
        at("2026-03-10T09:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).as("second reminder day").hasSize(3);
        assertThat(rows(cast)).as("rows that would tell who got one").isZero();
    }

    @Test
    void remindsNobodyInTheEveningOrAfterTheClose() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        at("2026-03-06T19:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).hasSize(1);

        scenario.close(cast);
        at("2026-03-10T09:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).hasSize(1);
    }

    @Test
    void dropsWhatWaitsWhenTheCampaignCloses() {
        Scenario.Cast cast = scenario.collecting();
        scenario.close(cast);
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1"))).isEmpty();
    }

    @Test
    void waitsForTheOfficeHoursOfWhoeverWorksElsewhere() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        worksIn(cast, "Peer 1", "America/New_York");

        at("2026-03-06T08:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 2"))).as("nine in Berlin").hasSize(2);
        at("2026-03-06T12:59:59Z");
        assertThat(mailbox.to(cast.address("Peer 1")))
                .as("before eight in New York")
                .hasSize(1);
        at("2026-03-06T13:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).as("eight in New York").hasSize(2);
        assertThat(mailbox.to(cast.address("Peer 2"))).hasSize(2);
    }

    private void worksIn(Scenario.Cast cast, String name, String zone) {
        String path = "/organisations/" + cast.organisation() + "/people/" + person(cast, name);
        Browser browser = logins.browser(cast.administrator());
        Browser.Page form = browser.open(path);
        assertThat(form.document().select("#timeZone option[selected]")).isEmpty();
        assertThat(browser.submit(form, path, Map.of("timeZone", "Atlantis")).status())
                .isEqualTo(422);
        browser.submit(form, path, Map.of("timeZone", zone));
        assertThat(browser.open(path)
                        .document()
                        .select("#timeZone option[selected]")
                        .text())
                .isEqualTo(zone);
    }

    private Object person(Scenario.Cast cast, String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery("select id from person where email = ?1")
                        .setParameter(1, cast.address(name))
                        .getSingleResult());
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        plan.queueDue();
        delivery.deliver();
    }

    private long rows(Scenario.Cast cast) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) em.createNativeQuery(
                        "select count(*) from outbox_message where campaign_id = ?1 and kind = 'reminder'", Long.class)
                .setParameter(1, cast.campaign())
                .getSingleResult());
    }
}
