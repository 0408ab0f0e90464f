package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.mail.Delivery;

/** An administrator plans the mails of a campaign, and they leave by the plan. */
@QuarkusTest
class MailPlanPagesTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Launch launch;

    @Inject
    MailPlanJob job;

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
    void announcesInvitesAndThanksOnTheirDays() {
        Scenario.Cast cast = ready();
        Browser.Page kept = plan(
                cast,
                Map.of(
                        "day-announcement", "2026-03-03",
                        "day-invitation", "2026-03-05",
                        "hour-invitation", "10",
                        "day-thanks", "2026-03-17"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.document().select("#day-announcement").val()).isEqualTo("2026-03-03");
        assertThat(kept.document().select("#hour-invitation option[selected]").val())
                .isEqualTo("10");
        assertThat(launch.start(cast.campaign(), cast.administrator())).isTrue();
        at("2026-03-03T07:59:59Z");
        assertThat(received(cast)).isEmpty();

        at("2026-03-03T08:00:00Z");
        assertThat(received(cast)).containsExactly("Ana Ruiz will ask for your feedback");
        Mailbox.Received announcement = latest(cast, "Peer 1");
        assertThat(announcement.from()).startsWith("Ana Ruiz via Sightline <");
        assertThat(announcement.text())
                .contains("In a few days you receive a personal link from coach.")
                .contains("Scores are shown only for groups of 4 or more")
                .doesNotContain("/r/");
        assertThat(mailbox.to(cast.address("Ana Ruiz")))
                .as("nobody announces to themselves")
                .isEmpty();

        at("2026-03-05T08:59:59Z");
        assertThat(received(cast)).hasSize(1);
        at("2026-03-05T09:00:00Z");
        at("2026-03-05T09:30:00Z");
        assertThat(received(cast)).hasSize(2);
        assertThat(latest(cast, "Peer 1").link()).contains("/r/");
        assertThat(mailbox.to(cast.address("Ana Ruiz"))).hasSize(1);
        assertThat(settled(cast)).containsExactly("Left on 3 March 2026.", "Left on 5 March 2026.");

        at("2026-03-17T08:00:00Z");
        assertThat(received(cast)).as("it has not closed").hasSize(2);
        scenario.close(cast);
        at("2026-03-17T08:01:00Z");
        assertThat(received(cast)).hasSize(3);
        Mailbox.Received thanks = latest(cast, "Peer 1");
        assertThat(thanks.subject()).isEqualTo("Thank you");
        assertThat(thanks.text())
                .contains("The collection of feedback for Ana Ruiz is over.")
                .contains("Everybody who was invited receives this mail.")
                .doesNotContain("/r/");
    }

    @Test
    void countsWhatWouldLeave() {
        Scenario.Cast cast = ready();
        QuarkusTransaction.requiringNew().run(() -> {
            works(cast, "Peer 1", "de", "America/New_York");
            works(cast, "Peer 2", "de", "Europe/Berlin");
        });
        for (String page : List.of(path(cast), "/campaigns/" + cast.campaign() + "/start")) {
            String text = browser(cast).open(page).text();
            assertThat(text)
                    .contains("20 mails at most, to 5 people.")
                    .contains("Invitation: 5 mails (3 English, 2 Deutsch). The first leaves on 2 March 2026")
                    .contains("as recipients work in 2 time zones.")
                    .contains("First reminder: 5 mails at most")
                    .contains("That is a Saturday or Sunday, when little is read.")
                    .doesNotContain("Thanks: 4");
        }
        plan(cast, Map.of("day-thanks", "2026-03-17"));
        assertThat(browser(cast).open(path(cast)).text())
                .contains("9 mails at most, to 5 people.")
                .as("nobody is thanked for feedback on themselves")
                .contains("Thanks: 4 mails");
    }

    private void works(Scenario.Cast cast, String name, String language, String zone) {
        em.createNativeQuery("update person set language = ?1, time_zone = ?2 where email = ?3")
                .setParameter(1, language)
                .setParameter(2, zone)
                .setParameter(3, cast.address(name))
                .executeUpdate();
    }

    @Test
    void saysWhatCannotBePlanned() {
        Scenario.Cast cast = ready();
        assertThat(plan(cast, Map.of("day-invitation", "2026-03-01")).text())
                .contains("This time has gone by. Choose a later one, or leave the day empty.");
        assertThat(plan(cast, Map.of("day-reminder-1", "2026-03-17")).text())
                .contains("This mail would come after the last day for answers.");
        assertThat(plan(cast, Map.of("day-thanks", "2026-03-16")).text())
                .contains("Thanks come after the last day for answers.");
        assertThat(plan(cast, Map.of("day-reminder-1", "2026-03-10", "day-reminder-2", "2026-03-10"))
                        .text())
                .contains("This mail would come before the one above it, or together with it.");
        assertThat(plan(cast, Map.of("day-announcement", "2026-03-04")).text())
                .contains("Choose the day of the invitation");
        Browser.Page odd = plan(cast, Map.of("day-last-call", "soon", "hour-last-call", "99"));
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.text()).contains("“soon” is not a day.");
        assertThat(odd.document().select("#day-last-call").val()).isEqualTo("soon");
        assertThat(plan(cast, Map.of("day-last-call", "2026-03-12", "hour-last-call", "3"))
                        .text())
                .contains("Choose an hour.");
        assertThat(browser(cast)
                        .open("/campaigns/" + scenario.draft().campaign() + "/mail-plan")
                        .status())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void offersWhatMostCampaignsChoose() {
        Scenario.Cast cast = ready();
        var form = browser(cast).open(path(cast) + "?usual=yes").document();
        assertThat(form.select("input[type=date]").eachAttr("value"))
                .containsExactly("", "", "2026-03-06", "2026-03-10", "2026-03-16", "2026-03-17");
        launch.start(cast.campaign(), cast.administrator());
        assertThat(settled(cast)).containsExactly("Not planned.", "Left on 2 March 2026.");
    }

    private Scenario.Cast ready() {
        Scenario.Cast cast = scenario.draft();
        scenario.raters(cast, scenario.executive(cast, "Ana Ruiz"), "Peer", Relationship.PEER, 4);
        return cast;
    }

    private Browser.Page plan(Scenario.Cast cast, Map<String, String> days) {
        Browser browser = browser(cast);
        Browser.Page form = browser.open(path(cast));
        Map<String, String> fields = new HashMap<>();
        for (String mail : List.of("announcement", "invitation", "reminder-1", "reminder-2", "last-call", "thanks")) {
            fields.put("day-" + mail, "");
        }
        fields.putAll(days);
        return browser.submit(form, path(cast), fields);
    }

    private List<String> settled(Scenario.Cast cast) {
        return browser(cast).open(path(cast)).document().select(".settled").eachText();
    }

    private Browser browser(Scenario.Cast cast) {
        return logins.browser(cast.administrator());
    }

    private static String path(Scenario.Cast cast) {
        return "/campaigns/" + cast.campaign() + "/mail-plan";
    }

    private List<String> received(Scenario.Cast cast) {
        return mailbox.to(cast.address("Peer 1")).stream()
                .map(Mailbox.Received::subject)
                .toList();
    }

    private Mailbox.Received latest(Scenario.Cast cast, String name) {
        return mailbox.latest(cast.address(name)).orElseThrow();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        job.queueDue();
        delivery.deliver();
    }
}
