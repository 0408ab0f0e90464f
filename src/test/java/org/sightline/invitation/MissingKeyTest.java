package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Mailbox;
import org.sightline.anonymity.Relationship;
import org.sightline.mail.Delivery;
import org.sightline.system.HomeDirectory;

/** The key directory is gone while raters answer, and comes back. */
@QuarkusTest
class MissingKeyTest {
    @Inject
    Scenario scenario;

    @Inject
    Delivery delivery;

    @Inject
    HomeDirectory home;

    private final Mailbox mailbox = new Mailbox();

    @Test
    void isSaidAndLosesNothing() throws IOException {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 6);
        scenario.start(cast);
        delivery.deliver();
        Path key = home.campaignKeys().resolve(cast.campaign() + ".key");
        byte[] kept = Files.readAllBytes(key);
        Browser rater = new Browser();
        String link = Browser.path(
                mailbox.latest(cast.address("Peer 1")).orElseThrow().link());
        Browser.Page hub = rater.submit(rater.open(link), link, Map.of("act", "start"));

        String page = hub.path() + "/r";
        assertThat(rater.open(page).status()).as(page).isEqualTo(200);

        Files.delete(key);
        Browser.Page refused = rater.open(page);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).contains("We cannot save anything right now", "What you saved earlier is safe.");
        assertThat(new Browser().open("/q/health/ready").answer().body()).containsPattern("\"missing\": [1-9]");

        Files.write(key, kept);
        assertThat(rater.open(page).status()).isEqualTo(200);
    }
}
