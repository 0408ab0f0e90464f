package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.TestClock;

/** The pages of accounts in a real browser: nothing for axe to find, nothing scrolls sideways, no mouse needed. */
@QuarkusTest
class AccountLooksTest {
    private static final String LONG = "wolfeschlegelsteinhausenbergerdorff.featherstonehaugh";

    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    Logins logins;

    @Inject
    TestClock clock;

    @Test
    void fitEveryWindowAndEveryReader() {
        UUID organisation = logins.organisation("Looks");
        UUID admin = logins.account(LONG + "@" + organisation + ".example.com", organisation, Role.ADMINISTRATOR);
        logins.account("council-" + organisation + "@example.com", organisation, Role.AUDITOR, Role.SPONSOR);
        UUID coach = logins.account("coach-" + organisation + "@example.com", organisation, Role.COACH);
        Browser held = logins.browser(coach);
        enrol(held);
        logins.browser(coach);
        Browser administrator = logins.browser(admin);
        Browser sponsor =
                logins.browser(logins.account("sponsor-" + organisation + "@example.com", organisation, Role.SPONSOR));
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                look(chromium, width, held, Map.of("own", "/account", "proof", "/account/proof"));
                Map<String, String> pages = new LinkedHashMap<>();
                pages.put("own-without", "/account");
                pages.put("enrolment", "/account/second-factor");
                pages.put("access", "/organisations/" + organisation + "/access");
                look(chromium, width, administrator, pages);
                look(chromium, width, sponsor, Map.of("sponsorship-none", "/sponsorship"));
                faults(chromium, width, administrator, organisation);
            }
        }
        softly.assertAll();
    }

    @Test
    void areSetUpWithTheKeyboardAlone() {
        UUID organisation = logins.organisation("Keyboard");
        UUID coach = logins.account("keyboard-" + organisation + "@example.com", organisation, Role.COACH);
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.PHONE, logins.browser(coach))) {
            Page page = window.newPage();
            page.navigate(Chromium.address("/account/second-factor"));
            String key = page.textContent("code.key").replace(" ", "");
            AppSecret secret = new AppSecret(new Base32().decode(key));
            page.focus("#code");
            page.keyboard().type(secret.code(AppSecret.step(clock.instant())));
            page.keyboard().press("Enter");
            page.locator(".codes").waitFor();
            softly.assertThat(Chromium.faults(page)).isEmpty();
            softly.assertThat(Chromium.scrollsSideways(page)).isFalse();
            Chromium.picture(page, "account-codes");
            page.focus("a.button");
            page.keyboard().press("Enter");
            page.waitForURL("**/account");
            assertThat(page.textContent("main")).contains("10 recovery codes left.");
        }
        softly.assertAll();
    }

    private void faults(Chromium chromium, int width, Browser administrator, UUID organisation) {
        try (BrowserContext window = chromium.window(width, administrator)) {
            Page page = window.newPage();
            page.navigate(Chromium.address("/organisations/" + organisation + "/access"));
            page.locator("main form[action$='/access'] button").click();
            page.locator(".faults").waitFor();
            check(page, "access-fault-" + width);
        }
    }

    private void enrol(Browser browser) {
        Browser.Page form = browser.open("/account/second-factor");
        browser.submit(
                form,
                "/account/second-factor",
                Map.of("code", Phone.reading(form, clock).code()));
    }

    private void look(Chromium chromium, int width, Browser who, Map<String, String> pages) {
        try (BrowserContext window = chromium.window(width, who)) {
            pages.forEach((name, path) -> {
                Page page = window.newPage();
                page.navigate(Chromium.address(path));
                check(page, name + "-" + width);
            });
        }
    }

    private void check(Page page, String name) {
        Chromium.look(softly, page, "account-" + name);
        page.close();
    }
}
