package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Mailbox;
import org.sightline.mail.Delivery;
import org.sightline.organisation.EmailAddress;

/** Asking for a lost link tells nothing about who is asked for feedback. */
@QuarkusTest
class LostLinkTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    LostLink lostLink;

    @Inject
    Delivery delivery;

    @Test
    void answersEveryAddressTheSame() {
        Scenario.Cast cast = scenario.collecting();
        Browser.Page known = ask(cast.address("Peer 1"));
        Browser.Page unknown = ask("nobody-" + UUID.randomUUID() + "@example.com");
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.text()).contains("If this address has an open invitation, the link is on its way.");
        assertThat(unknown.answer().body()).isEqualTo(known.answer().body());
        assertThat(unknown.path()).isEqualTo(known.path());
    }

    @Test
    void sendsThePresentLinkToItsOwnMailbox() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        String invited = mailbox.latest(cast.address("Peer 1")).orElseThrow().link();
        ask(" " + cast.address("Peer 1").toUpperCase(java.util.Locale.ROOT));
        // the mail is queued after the answer; no test can know when
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (mailbox.to(cast.address("Peer 1")).size() < 2 && Instant.now().isBefore(end)) {
            delivery.deliver();
        }
        List<Mailbox.Received> mails = mailbox.to(cast.address("Peer 1"));
        assertThat(mails).hasSize(2);
        Mailbox.Received mail = mails.getLast();
        assertThat(mail.subject()).isEqualTo("Your link for giving feedback");
        assertThat(mail.link()).isEqualTo(invited);
        assertThat(mail.text())
                .contains("Here is your link again. It works until Monday 16 March 2026 and leads to:\n\n- Ana Ruiz\n");
    }

    @Test
    void sendsNothingForAClosedCampaign() {
        Scenario.Cast cast = scenario.collecting();
        scenario.close(cast);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        lostLink.send(EmailAddress.parse(cast.address("Peer 1")).orElseThrow()));
        delivery.deliver();
        assertThat(mailbox.to(cast.address("Peer 1"))).isEmpty();
    }

    @Test
    void tellsHowToMendAnAddress() {
        Browser browser = new Browser();
        Browser.Page fault = browser.submit(browser.open("/lost-link"), "/lost-link", Map.of("email", "nobody"));
        assertThat(fault.status()).isEqualTo(422);
        assertThat(fault.text()).contains("“nobody” is not an e-mail address. Write it like name@example.com.");
    }

    private static Browser.Page ask(String address) {
        Browser browser = new Browser();
        return browser.submit(browser.open("/lost-link"), "/lost-link", Map.of("email", address));
    }
}
