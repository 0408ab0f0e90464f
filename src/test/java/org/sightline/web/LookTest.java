package org.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.account.Role;

/** The pages around a sign-in, and errors, in a real browser: nothing for axe to find, nothing scrolls sideways. */
@QuarkusTest
class LookTest {
    @Inject
    Logins logins;

    @Test
    void fitsEveryWindowAndEveryReader() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("sign-in", "/sign-in");
        pages.put("sign-in-sent", "/sign-in/sent");
        pages.put("sign-in-link", "/sign-in/" + "x".repeat(43));
        pages.put("not-found", "/nothing/here");
        pages.put("failure", "/probe/failure");
        UUID organisation = logins.organisation("Looked at");
        UUID both = logins.account("looks-" + UUID.randomUUID() + "@example.com", organisation, Role.values());
        String session = logins.browser(both).cookie("session").orElseThrow();
        try (Chromium chromium = Chromium.start()) {
            for (int width : new int[] {Chromium.SMALLEST, Chromium.PHONE, Chromium.DESKTOP}) {
                try (BrowserContext stranger = chromium.window(width, true, Map.of());
                        BrowserContext signedIn = chromium.window(width, true, Map.of("session", session))) {
                    pages.forEach((name, path) -> look(stranger.newPage(), path, name + "-" + width));
                    look(signedIn.newPage(), "/", "start-" + width);
                    fault(stranger.newPage(), width);
                }
            }
        }
    }

    private static void fault(Page page, int width) {
        page.navigate(Chromium.address("/sign-in"));
        page.fill("#email", "not an address");
        page.click("text=Send me a link");
        check(page, "sign-in-fault-" + width);
    }

    private static void look(Page page, String path, String name) {
        page.navigate(Chromium.address(path));
        check(page, name);
    }

    private static void check(Page page, String name) {
        Chromium.picture(page, name);
        assertThat(Chromium.faults(page)).as(name).isEmpty();
        assertThat(Chromium.scrollsSideways(page))
                .as(name + " scrolls sideways")
                .isFalse();
        page.close();
    }
}
