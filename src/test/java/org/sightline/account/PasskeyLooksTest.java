package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.TestClock;
import org.sightline.web.PageSettings;

/** A real browser with a device that holds passkeys: added, used to sign in and to confirm, and how it all looks. */
@QuarkusTest
class PasskeyLooksTest {
    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    Logins logins;

    @Inject
    SentLinks mails;

    @Inject
    TestClock clock;

    @Inject
    PageSettings settings;

    private String address;
    private UUID organisation;
    private Browser signedIn;

    @BeforeEach
    void coach() {
        organisation = logins.organisation("Looks");
        address = "passkey-looks-" + organisation + "@example.com";
        signedIn = logins.browser(logins.account(address, organisation, Role.COACH));
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    void isAddedAndSignsInAndConfirmsWithTheKeyboardAlone() {
        try (Chromium chromium = Chromium.startAt(settings.baseUrl());
                BrowserContext window = window(chromium, Chromium.SMALLEST, true)) {
            Page page = window.newPage();
            device(window, page);
            open(page, "/account/passkeys");
            check(page, "passkey-add");
            page.focus("#name");
            page.keyboard().type("Laptop");
            page.keyboard().press("Enter");
            page.locator(".codes").waitFor();
            assertThat(page.locator(".codes li").count()).isEqualTo(RecoveryCodes.MANY);
            open(page, "/account");
            check(page, "passkey-own");
            assertThat(page.textContent("main")).contains("Laptop");

            page.locator(".sign-out button").click();
            link(page);
            page.locator("main form button").click();
            page.locator("[data-device=proof] button").waitFor();
            check(page, "passkey-sign-in");
            assertThat(page.isVisible(".without")).isFalse();
            page.focus("[data-device=proof] button");
            page.keyboard().press("Enter");
            page.waitForURL("**/executives");

            clock.advance(Duration.ofMinutes(6));
            open(page, "/account/data/own-data.zip");
            assertThat(page.url()).contains("/account/proof?to=");
            check(page, "passkey-proof");
            page.waitForDownload(
                    () -> page.locator("[data-device=proof] button").click());
        }
        softly.assertAll();
    }

    @Test
    void saysSoWhenTheDeviceMakesNone() {
        try (Chromium chromium = Chromium.startAt(settings.baseUrl());
                BrowserContext window = window(chromium, Chromium.PHONE, true)) {
            Page page = window.newPage();
            device(window, page);
            open(page, "/account/passkeys");
            page.locator("main form button").click();
            page.locator(".faults").waitFor();
            assertThat(page.textContent(".faults")).contains("Enter a name");
            page.fill("#name", "Laptop");
            page.locator("main form button").click();
            page.locator(".codes").waitFor();
            // a device makes no second one for the same account
            open(page, "/account/passkeys");
            page.fill("#name", "Laptop again");
            page.locator("main form button").click();
            page.locator("main form .fault[role=alert]").waitFor();
            assertThat(page.textContent("main form .fault[role=alert]")).contains("No passkey was added");
            check(page, "passkey-fault");
        }
        softly.assertAll();
    }

    @Test
    void leavesTheCodeToWhoeverHasNoScripts() {
        Key key = Key.used(1);
        Browser.Page form = signedIn.open("/account/passkeys");
        signedIn.submit(
                form,
                "/account/passkeys",
                Map.of("name", "Laptop", "made", key.made(form, Key.Said.truth(settings.link("")))));
        try (Chromium chromium = Chromium.startAt(settings.baseUrl())) {
            for (int width : Chromium.widths()) {
                try (BrowserContext window = window(chromium, width, false)) {
                    Page page = window.newPage();
                    open(page, "/account/proof");
                    assertThat(page.isVisible("[data-device=proof] button")).isFalse();
                    assertThat(page.textContent(".without")).contains("Here, enter a code.");
                    assertThat(page.isVisible("#proof")).isTrue();
                    look(page, "passkey-without-scripts-" + width);
                }
                try (BrowserContext window = window(chromium, width, true)) {
                    Page page = window.newPage();
                    for (String path : List.of("/account", "/account/passkeys", "/account/proof")) {
                        open(page, path);
                        Chromium.look(softly, page, "passkey" + path.replace('/', '-') + "-" + width);
                    }
                }
            }
        }
        softly.assertAll();
    }

    /** With a device that recognises its owner. */
    private static void device(BrowserContext window, Page page) {
        CDPSession session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private BrowserContext window(Chromium chromium, int width, boolean scripts) {
        BrowserContext window = chromium.window(width, scripts, Map.of());
        window.addCookies(
                List.of(new Cookie("session", signedIn.cookie("session").orElseThrow()).setUrl(settings.link("/"))));
        return window;
    }

    /** At the address under which people reach the installation: a passkey is good for that one only. */
    private void open(Page page, String path) {
        page.navigate(settings.link(path));
    }

    private void link(Page page) {
        int before = mails.number(address);
        open(page, "/executives");
        page.fill("#email", address);
        page.locator("main form button").first().click();
        open(page, mails.linkAfter(address, before));
    }

    private void check(Page page, String name) {
        softly.assertThat(Chromium.faults(page)).as(name).isEmpty();
        look(page, name);
    }

    private void look(Page page, String name) {
        softly.assertThat(Chromium.scrollsSideways(page)).as(name).isFalse();
        Chromium.picture(page, name);
    }
}
