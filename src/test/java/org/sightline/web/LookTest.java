package org.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
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
        pages.put("lost-link", "/lost-link");
        pages.put("not-found", "/nothing/here");
        pages.put("failure", "/probe/failure");
        pages.put("unavailable", "/probe/database");
        UUID organisation = logins.organisation("Looked at");
        UUID both = logins.account("looks-" + UUID.randomUUID() + "@example.com", organisation, Role.values());
        String session = logins.browser(both).cookie("session").orElseThrow();
        UUID one = logins.account("one-" + UUID.randomUUID() + "@example.com", organisation, Role.COACH);
        String other = logins.browser(one).cookie("session").orElseThrow();
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                try (BrowserContext stranger = chromium.window(width, true, Map.of());
                        BrowserContext coach = chromium.window(width, true, Map.of("session", other));
                        BrowserContext signedIn = chromium.window(width, true, Map.of("session", session))) {
                    pages.forEach((name, path) -> look(stranger.newPage(), path, name + "-" + width));
                    look(signedIn.newPage(), "/", "start-" + width);
                    look(coach.newPage(), "/organisations", "forbidden-" + width);
                    fault(stranger.newPage(), width);
                    pressed(stranger.newPage(), width);
                    refused(stranger, width);
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

    /** What comes after a button: a link that is used up, a link asked for again. */
    private static void pressed(Page page, int width) {
        page.navigate(Chromium.address("/sign-in/" + "x".repeat(43)));
        page.click("main button");
        assertThat(page.textContent("h1")).isEqualTo("This link no longer works");
        look(page, "/lost-link", "lost-link-again-" + width);
    }

    /** A form whose token is gone, and one that is too large. */
    private static void refused(BrowserContext stranger, int width) {
        Page stale = stranger.newPage();
        stale.navigate(Chromium.address("/sign-in"));
        stale.evaluate("document.querySelector('[name=csrf]').remove()");
        stale.click("text=Send me a link");
        assertThat(stale.textContent("h1")).isEqualTo("This form has grown stale");
        check(stale, "form-expired-" + width);
        Page large = stranger.newPage();
        large.navigate(Chromium.address("/sign-in"));
        large.evaluate("() => { const box = document.querySelector('#email'); box.type = 'text';"
                + " box.removeAttribute('maxlength'); box.value = 'a'.repeat(2 * 1024 * 1024); }");
        large.click("text=Send me a link");
        assertThat(large.textContent("h1")).isEqualTo("That is more than we can take");
        check(large, "too-large-" + width);
    }

    private static void look(Page page, String path, String name) {
        page.navigate(Chromium.address(path));
        check(page, name);
    }

    private static void check(Page page, String name) {
        SoftAssertions softly = new SoftAssertions();
        Chromium.look(softly, page, name);
        softly.assertAll();
        page.close();
    }
}
