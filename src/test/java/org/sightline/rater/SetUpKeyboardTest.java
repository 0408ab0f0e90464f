package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.Keyboard;
import org.sightline.Mailbox;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.mail.Delivery;

/** From the sign-in to the start of a campaign without a pointer. */
@QuarkusTest
class SetUpKeyboardTest {
    @Inject
    Logins logins;

    @Inject
    Delivery delivery;

    @Test
    void startsACampaignWithTheKeyboardAlone() {
        String domain = "k" + UUID.randomUUID() + ".example";
        String address = "ada@" + domain;
        logins.account(address, logins.organisation("Practice"), Role.ADMINISTRATOR);
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.DESKTOP, true, Map.of())) {
            Page page = window.newPage();
            Keyboard keyboard = new Keyboard(page);
            signIn(page, keyboard, address);

            keyboard.follow("Organisations").type("name", "Nordwind").follow("Create organisation");
            keyboard.follow("New campaign").type("name", "Spring").follow("Create campaign");
            keyboard.follow("Add an executive").type("name", "Ana Ruiz").type("email", "ana@" + domain);
            keyboard.type("coachName", "Cleo")
                    .type("coachEmail", "cleo@" + domain)
                    .follow("Add an executive");
            for (int i = 1; i <= 4; i++) {
                keyboard.type("name", "Peer " + i).type("email", "peer" + i + "@" + domain);
                keyboard.choose("relationship", 4).follow("Add rater");
                assertThat(page.textContent("main")).contains("Peer " + i, i + (i == 1 ? " peer" : " peers"));
            }
            keyboard.follow("Spring").follow("Check and start").follow("Start and send invitations");

            assertThat(page.textContent("main")).contains("The campaign has started.", "Collecting answers");
        }
    }

    private void signIn(Page page, Keyboard keyboard, String address) {
        page.navigate(Chromium.address("/"));
        keyboard.follow("Sign in").type("email", address).follow("Send me a link");
        assertThat(page.textContent("h1")).isEqualTo("Look in your mailbox");
        delivery.deliver();
        page.navigate(Chromium.address(
                Browser.path(new Mailbox().latest(address).orElseThrow().link())));
        keyboard.follow("Sign in");
        assertThat(page.textContent("header")).contains("Sign out");
    }
}
