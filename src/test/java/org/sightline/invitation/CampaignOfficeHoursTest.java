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
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.mail.Delivery;

/** A campaign may keep all mails to raters within office hours: of the reader's own zone if known, else of the campaign. */
@QuarkusTest
class CampaignOfficeHoursTest {
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
    void keepsASaturdayEveningForMondayMorningOnTheOtherSideOfTheClockChange() {
        clock.set(Instant.parse("2026-03-20T09:00:00Z"));
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        Browser admin = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/mail-plan";
        Page before = admin.open(page);
        assertThat(before.document().select("input[name=office][checked]")).isEmpty();
        assertThat(before.text()).contains("That is a Saturday or Sunday");
        Page kept = admin.submit(before, page, Map.of("office", "on", "hour-reminder-2", "19"));
        assertThat(kept.document().select("input[name=office][checked]")).hasSize(1);
        assertThat(kept.text()).as("nothing leaves on that Saturday").doesNotContain("That is a Saturday or Sunday");
        worksInNewYork(cast.address("Peer 2"));
        at("2026-03-24T15:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).as("a Tuesday").hasSize(2);

        at("2026-03-28T18:00:00Z");
        admin = logins.browser(cast.administrator());
        String raters = "/campaigns/" + cast.campaign() + "/executives/"
                + admin.open("/campaigns/" + cast.campaign())
                        .document()
                        .expectFirst("a[href*=/executives/]")
                        .attr("href")
                        .replaceFirst(".*/executives/", "");
        admin.submit(
                admin.open(raters),
                raters + "/raters",
                Map.of("name", "Late Comer", "email", cast.address("Late Comer"), "relationship", "peer"));
        at("2026-03-30T05:59:59Z");
        assertThat(mailbox.to(cast.address("Peer 1")))
                .as("before eight in Berlin")
                .hasSize(2);
        assertThat(mailbox.to(cast.address("Late Comer"))).isEmpty();
        at("2026-03-30T06:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 1"))).as("eight in Berlin").hasSize(3);
        assertThat(mailbox.to(cast.address("Late Comer"))).hasSize(1);
        assertThat(mailbox.to(cast.address("Peer 2"))).as("two in New York").hasSize(2);
        at("2026-03-30T12:00:00Z");
        assertThat(mailbox.to(cast.address("Peer 2"))).as("eight in New York").hasSize(3);
    }

    private void worksInNewYork(String address) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("update person set time_zone = 'America/New_York' where email = ?1")
                        .setParameter(1, address)
                        .executeUpdate());
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        plan.queueDue();
        delivery.deliver();
    }
}
