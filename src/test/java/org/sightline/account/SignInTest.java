package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.TestClock;

@QuarkusTest
class SignInTest {
    @Inject
    Logins logins;

    @Inject
    SentLinks mails;

    @Inject
    TestClock clock;

    private String address;

    @BeforeEach
    void coach() {
        address = "coach-" + UUID.randomUUID() + "@example.com";
        logins.account(address, logins.organisation("Practice"), Role.ADMINISTRATOR, Role.COACH);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void signsInWithTheMailedLinkInTheBrowserThatAskedForIt() {
        Browser browser = new Browser();
        Page sent = ask(browser, address);
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains("Look in your mailbox");

        String link = mails.linkTo(address);
        Page question = browser.open(link);
        assertThat(question.status()).isEqualTo(200);
        assertThat(browser.cookie("session"))
                .as("opening the link signs nobody in")
                .isEmpty();

        Page start = browser.submit(question, link, Map.of());
        assertThat(start.path()).isEqualTo("/");
        assertThat(start.text()).contains("Welcome").contains("Campaigns").contains("My executives");
        assertThat(browser.cookie("session")).isPresent();
    }

    @Test
    void usesALinkOnce() {
        Browser browser = new Browser();
        ask(browser, address);
        String link = mails.linkTo(address);
        Page question = browser.open(link);
        String asked = browser.cookie("browser").orElseThrow();
        browser.submit(question, link, Map.of());

        browser.withCookie("browser", asked);
        Page again = browser.submit(browser.open(link), link, Map.of());
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text()).contains("This link no longer works");
    }

    @Test
    void refusesALinkInAnotherBrowserAndKeepsItGoodForTheFirst() {
        Browser mine = new Browser();
        ask(mine, address);
        String link = mails.linkTo(address);

        Browser other = new Browser();
        Page refused = other.submit(other.open(link), link, Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Open the link in the browser in which you asked for it");
        assertThat(other.cookie("session")).isEmpty();

        assertThat(mine.submit(mine.open(link), link, Map.of()).path()).isEqualTo("/");
    }

    @Test
    void refusesAnExpiredLink() {
        Browser browser = new Browser();
        ask(browser, address);
        String link = mails.linkTo(address);
        clock.advance(Duration.ofMinutes(10));
        Page late = browser.submit(browser.open(link), link, Map.of());
        assertThat(late.status()).isEqualTo(410);
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void showsUnknownExpiredUsedAndAlteredLinksTheSamePage() {
        Browser browser = new Browser();
        ask(browser, address);
        String link = mails.linkTo(address);
        String altered = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        String unknown = "/sign-in/" + "x".repeat(43);
        String nonsense = "/sign-in/-";
        Page one = browser.submit(browser.open(altered), altered, Map.of());
        Page two = browser.submit(browser.open(unknown), unknown, Map.of());
        Page three = browser.submit(browser.open(nonsense), nonsense, Map.of());
        assertThat(one.status()).isEqualTo(410);
        assertThat(one.answer().body())
                .isEqualTo(two.answer().body())
                .isEqualTo(three.answer().body());
        assertThat(two.status()).isEqualTo(three.status()).isEqualTo(410);
    }

    @Test
    void answersAnUnknownAddressAsAKnownOne() {
        Page known = ask(new Browser(), address);
        Page unknown = ask(new Browser(), "nobody-" + UUID.randomUUID() + "@example.com");
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.path()).isEqualTo(known.path());
        assertThat(unknown.answer().body()).isEqualTo(known.answer().body());
        mails.linkTo(address);
    }

    @Test
    void tellsHowToMendAnAddress() {
        Browser browser = new Browser();
        Page fault = browser.submit(browser.open("/sign-in"), "/sign-in", Map.of("email", "not an address"));
        assertThat(fault.status()).isEqualTo(422);
        assertThat(fault.document().title()).startsWith("There is a problem: ");
        assertThat(fault.document().expectFirst("#email").val()).isEqualTo("not an address");
    }

    @Test
    void endsARestingSessionAfterThirtyMinutesAndAnyAfterTwelveHours() {
        Browser browser = logins.browser(logins.account(address, logins.organisation("Practice")));
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.open("/").text()).contains("Welcome");
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.open("/").text()).contains("Welcome");
        clock.advance(Duration.ofMinutes(31));
        assertThat(browser.open("/").text()).doesNotContain("Welcome");

        Browser busy = logins.browser(logins.account(address, logins.organisation("Practice")));
        for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
            assertThat(busy.open("/").text()).contains("Welcome");
            clock.advance(Duration.ofMinutes(20));
        }
        assertThat(busy.open("/").text()).doesNotContain("Welcome");
    }

    @Test
    void signsOutHereAndInTheDatabase() throws SQLException {
        Browser browser = logins.browser(logins.account(address, logins.organisation("Practice")));
        String session = browser.cookie("session").orElseThrow();
        Page start = browser.open("/");
        var out = browser.submitOnce(start, "/sign-out", Map.of());
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cookies\", \"storage\"");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(new Browser().withCookie("session", session).open("/").text())
                .doesNotContain("Welcome");
    }

    @Test
    void givesANewSessionAtEverySignIn() {
        Browser browser = logins.browser(logins.account(address, logins.organisation("Practice")));
        String before = browser.cookie("session").orElseThrow();
        ask(browser, address);
        String link = mails.linkTo(address);
        browser.submit(browser.open(link), link, Map.of());
        assertThat(browser.cookie("session")).isPresent().isNotEqualTo(java.util.Optional.of(before));
        assertThat(new Browser().withCookie("session", before).open("/").text()).doesNotContain("Welcome");
    }

    @Test
    void leadsBackToThePageThatWasWanted() {
        Browser browser = new Browser();
        var wanted = browser.ask("/probe/staff");
        assertThat(wanted.statusCode()).isEqualTo(303);
        String form = Browser.path(wanted.headers().firstValue("Location").orElseThrow());
        browser.submit(browser.open(form), "/sign-in", Map.of("email", address));
        String link = mails.linkTo(address);
        var answer = browser.submitOnce(browser.open(link), link, Map.of());
        assertThat(answer.headers().firstValue("Location").map(Browser::path)).contains("/probe/staff");
    }

    @Test
    void goesNowhereElse() {
        Browser browser = new Browser();
        Page form = browser.open("/sign-in?to=https%3A%2F%2Fevil.example");
        assertThat(form.answer().body()).doesNotContain("evil");
        browser.submit(form, "/sign-in", Map.of("email", address, "to", "//evil.example"));
        String link = mails.linkTo(address);
        browser.withCookie("wanted", "https%3A%2F%2Fevil.example");
        var answer = browser.submitOnce(browser.open(link), link, Map.of());
        assertThat(answer.headers().firstValue("Location").map(Browser::path)).contains("/");
    }

    @Test
    void sendsFiveMailsAnHourToOneAddress() {
        for (int i = 0; i < 8; i++) {
            assertThat(ask(new Browser(), address).text()).contains("Look in your mailbox");
        }
        assertThat(mails.count(address, 5)).isEqualTo(5);
    }

    private static Page ask(Browser browser, String address) {
        return browser.submit(browser.open("/sign-in"), "/sign-in", Map.of("email", address));
    }
}
