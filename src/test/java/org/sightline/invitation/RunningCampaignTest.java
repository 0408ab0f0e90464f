package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.CampaignClosures;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.ClosingDays;
import org.sightline.campaign.Executives;
import org.sightline.mail.Delivery;

/** What an administrator can still do once a campaign collects: add, remove, look at mails, close. */
@QuarkusTest
class RunningCampaignTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Executives executives;

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignClosures closures;

    @Inject
    ClosingDays closingDays;

    @Inject
    Invitations invitations;

    @Inject
    OpenInvitations opened;

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
    void invitesALateRaterAtOnceAndKillsTheLinkOfOneWhoIsRemoved() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        Browser admin = logins.browser(cast.administrator());
        String page = executive(cast);
        Page added = admin.submit(
                admin.open(page),
                page + "/raters",
                Map.of("name", "Zoë Late", "email", cast.address("Zoe Late"), "relationship", "peer"));
        assertThat(added.text())
                .contains("Added. The invitation is on its way.")
                .contains("7 peers");
        delivery.deliver();
        String first = token(mailbox.latest(cast.address("Zoe Late")).orElseThrow());
        assertThat(living(first)).isTrue();
        assertThat(mailbox.to(cast.address("Peer 1")))
                .as("nobody else is written to")
                .hasSize(1);

        String removal = added.document()
                .selectXpath("//tr[td[contains(., 'Zoë Late')]]//a[contains(@href, '/removal')]")
                .attr("href");
        Page asked = admin.open(removal);
        assertThat(asked.text())
                .contains("what may have been answered does not count")
                .contains("This cannot be undone");
        assertThat(admin.submit(asked, removal, Map.of()).text()).contains("Removed.");
        assertThat(living(first)).isFalse();

        admin.submit(
                admin.open(page),
                page + "/raters",
                Map.of("name", "Zoë Late", "email", cast.address("Zoe Late"), "relationship", "other"));
        delivery.deliver();
        String second = token(mailbox.latest(cast.address("Zoe Late")).orElseThrow());
        assertThat(second).isNotEqualTo(first);
        assertThat(living(second)).isTrue();
        assertThat(living(first)).isFalse();
    }

    @Test
    void keepsTheAddressOfSomebodyWhoHoldsALink() {
        Scenario.Cast cast = scenario.collecting();
        Browser admin = logins.browser(cast.administrator());
        String organisation = "/organisations/" + cast.organisation();
        String person = admin.open(organisation)
                .document()
                .selectXpath("//tr[td[normalize-space(.)='Peer 1']]//a")
                .attr("href");
        Page refused = admin.submit(
                admin.open(person), person, Map.of("name", "Peer 1", "email", cast.address("Somebody Else")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Peer 1 has an open invitation under the present address.");
        Page renamed = admin.submit(admin.open(person), person, Map.of("name", "Peer One"));
        assertThat(renamed.text()).contains("Saved.").contains("Peer One");
    }

    @Test
    void fixesExecutivesCoachesAndSettings() {
        Scenario.Cast cast = scenario.collecting();
        Browser admin = logins.browser(cast.administrator());
        String campaign = "/campaigns/" + cast.campaign();
        for (String path : List.of(
                campaign + "/settings",
                campaign + "/executives/new",
                executive(cast) + "/coach",
                executive(cast) + "/removal")) {
            assertThat(admin.ask(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(admin.open(executive(cast)).text())
                .doesNotContain("Change coach")
                .doesNotContain("Take Ana Ruiz out");
    }

    @Test
    void showsTheStateOfInvitationsAndNothingOfReminders() {
        Scenario.Cast cast = scenario.collecting();
        Browser admin = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/mails";
        assertThat(admin.open(page).text())
                .contains("7 mails: 7 waiting, none failed.")
                .contains("Invitations 7 0 0 0 0 0")
                .doesNotContain("Peer 1");
        delivery.deliver();
        Page sent = admin.open(page);
        assertThat(sent.text())
                .contains("7 mails: none waiting, none failed.")
                .contains("Invitations 0 7 0 0 0 0")
                .doesNotContain(cast.domain());

        UUID failed = QuarkusTransaction.requiringNew().call(() -> {
            UUID id = (UUID)
                    em.createNativeQuery("select id from outbox_message where campaign_id = ?1 limit 1", UUID.class)
                            .setParameter(1, cast.campaign())
                            .getSingleResult();
            em.createNativeQuery("update outbox_message set state = 'FAILED', last_reply = '550' where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            return id;
        });
        Page faulty = admin.open(page);
        assertThat(faulty.text())
                .contains("one failed")
                .contains("Invitations Refused")
                .contains("550 Try again");
        String retry = page + "/" + failed + "/retry";
        Browser outsider = logins.browser(scenario.draft().administrator());
        String token = outsider.open("/campaigns/new")
                .document()
                .selectXpath("//input[@name='csrf']")
                .val();
        assertThat(outsider.post(retry, Map.of("csrf", token)).statusCode()).isEqualTo(404);
        assertThat(outsider.ask(page).statusCode()).isEqualTo(404);
        assertThat(admin.submit(faulty, retry, Map.of()).text()).contains("The mail is tried again.");
        delivery.deliver();
        assertThat(admin.open(page).text()).contains("none waiting, none failed");
    }

    @Test
    void closesByTheDayAndByHandOnce() {
        Scenario.Cast byDay = scenario.collecting();
        Scenario.Cast byHand = scenario.collecting();
        scenario.close(byHand);
        assertThat(state(byHand)).isNotEqualTo(Campaign.State.COLLECTING);

        clock.set(Instant.parse("2026-03-16T22:59:59Z"));
        closingDays.closeOverdue();
        assertThat(state(byDay)).isEqualTo(Campaign.State.COLLECTING);
        clock.set(Instant.parse("2026-03-16T23:00:00Z"));
        closingDays.closeOverdue();
        closingDays.closeOverdue();
        assertThat(state(byDay)).isNotEqualTo(Campaign.State.COLLECTING);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(closures.findById(byDay.campaign()).closedBy()).isEmpty();
            assertThat(closures.findById(byHand.campaign()).closedBy()).contains(byHand.coach());
            assertThat(closures.findById(byHand.campaign()).requestedBy()).contains(byHand.administrator());
        });
    }

    private Campaign.State state(Scenario.Cast cast) {
        return QuarkusTransaction.requiringNew()
                .call(() -> campaigns.required(cast.campaign()).state());
    }

    private String executive(Scenario.Cast cast) {
        return QuarkusTransaction.requiringNew()
                .call(() -> "/campaigns/" + cast.campaign() + "/executives/"
                        + executives.of(cast.campaign()).getFirst().id());
    }

    private boolean living(String token) {
        return QuarkusTransaction.requiringNew()
                .call(() -> opened.byToken(token).isPresent());
    }

    private static String token(Mailbox.Received mail) {
        return mail.link().substring(mail.link().lastIndexOf('/') + 1);
    }
}
