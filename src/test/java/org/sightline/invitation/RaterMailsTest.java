package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.sightline.Mailbox;
import org.sightline.anonymity.Relationship;
import org.sightline.mail.Delivery;

/** The whole text of what raters receive, in both parts, through a real mail server. */
@QuarkusTest
class RaterMailsTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    Launch launch;

    @Inject
    Delivery delivery;

    @Test
    void invitesToOneExecutive() {
        Scenario.Cast cast = scenario.collecting();
        delivery.deliver();
        Mailbox.Received mail = mailbox.latest(cast.address("Peer 1")).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Feedback for Ana Ruiz by 16 March (12-15 minutes)");
        assertThat(mail.from()).isEqualTo("coach via Sightline <sightline@localhost>");
        assertThat(mail.text().strip().replaceAll("/opt-out/\\S+", "/opt-out/..."))
                .isEqualTo("""
                Hello Peer 1,

                coach would like your view of Ana Ruiz: how Ana Ruiz works, and how Ana Ruiz helps other people grow.

                Begin:
                %s

                What it is for
                Development only. A coach goes through the results with each person, in confidence. They are not used to decide about pay or position.

                Who sees what
                Your answers are mixed with those of others. Scores are shown only for groups of 4 or more, comments word for word but without your name. Nobody is shown who answered.

                How long it takes
                12 to 15 minutes if you write comments, less without, until Monday 16 March 2026. You can stop and come back with the same link, on any device.

                You would rather not, or cannot say? Open the link and choose “I would rather not answer”. You need not give a reason.

                This link is yours alone. Please do not forward it.

                --\s
                Sent for Nordwind AG by Sightline.

                Receive no more e-mails like this
                %s""".formatted(mail.link(), mail.link().replaceAll("/r/.*", "/opt-out/..."))
                        .strip());
        assertThat(mail.link()).matches("http://[^/]+/r/[A-Za-z0-9_-]{32}");
    }

    @Test
    void saysTheSameInBothParts() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        UUID bo = scenario.executive(cast, "Bo Li");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 4);
        scenario.raters(cast, bo, "Peer", Relationship.PEER, 4);
        scenario.rater(cast, bo, "Ana Ruiz", Relationship.CURRENT_SUPERVISOR);
        launch.start(cast.campaign(), cast.administrator());
        delivery.deliver();

        Mailbox.Received peer = mailbox.latest(cast.address("Peer 2")).orElseThrow();
        assertThat(mailbox.to(cast.address("Peer 2")))
                .as("one mail for two executives")
                .hasSize(1);
        assertThat(peer.subject()).isEqualTo("Feedback for Ana Ruiz and Bo Li by 16 March (12-15 minutes)");
        assertThat(peer.text())
                .contains("coach would like your view of 2 people: how they work, and how they help other people grow."
                        + " One link leads to all of them.\n\n- Ana Ruiz\n- Bo Li\n\nBegin:\n")
                .contains(
                        "12 to 15 minutes for each person if you write comments, less without, until Monday 16 March 2026.");

        Mailbox.Received both = mailbox.latest(cast.address("Ana Ruiz")).orElseThrow();
        assertThat(both.subject()).isEqualTo("Your self-assessment and feedback for Bo Li by 16 March");
        assertThat(both.text())
                .contains("With the same link you say how you see yourself: colleagues are asked about you as well.")
                .contains("As a current supervisor you choose on the first page whether your view is shown as yours"
                        + " or mixed with others.");

        Mailbox.Received self = mailbox.latest(cast.address("Bo Li")).orElseThrow();
        assertThat(self.subject()).isEqualTo("Your self-assessment by 16 March (12-15 minutes)");
        assertThat(self.text())
                .contains("Colleagues are being asked how you work and how you help other people grow."
                        + " Before you see what they say, coach would like to know how you see yourself.");

        for (Mailbox.Received mail : new Mailbox.Received[] {peer, both, self}) {
            assertThat(words(Jsoup.parse(mail.html()).body().text())).isEqualTo(words(mail.text()));
            assertThat(mail.html()).doesNotContain("<img", "<script", "http-equiv", "url(");
            assertThat(mail.source()).contains("Auto-Submitted: auto-generated");
            String token = mail.link().substring(mail.link().lastIndexOf('/') + 1);
            assertThat(mail.subject() + mail.id()).doesNotContain(token);
        }
    }

    /** Letters and digits in their order; list marks, colons and line breaks differ between the parts. */
    private static String words(String text) {
        return text.replaceAll("https?://\\S+/opt-out/\\S+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("\\bBegin (http)", "Begin $1")
                .strip();
    }
}
