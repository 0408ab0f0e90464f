package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sightline.Chromium;
import org.sightline.anonymity.Relationship;

/** The rater's pages in a real browser: on a phone, by keyboard alone, with and without JavaScript. */
@QuarkusTest
class RaterBrowserTest {
    private static final String LONG = "Dr. Maximiliane-Alexandra von Wolkenstein-Trostburg zu Hohenschwangau";

    private static Chromium chromium;

    @Inject
    Survey survey;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private record Asked(Survey.Link link, UUID first, UUID boss, UUID self) {}

    private Asked asked() {
        Survey.Running running = survey.running();
        Survey.Link link = survey.link(running, "Tom Berg");
        return new Asked(
                link,
                survey.asked(link, survey.executive(running, "Ana Ruiz"), Relationship.PAST_DIRECT_REPORT),
                survey.asked(link, survey.executive(running, LONG), Relationship.CURRENT_SUPERVISOR),
                survey.asked(link, survey.executive(running, "Tom Berg"), Relationship.SELF));
    }

    /** Every page, small and large, kept as a picture; axe looks at it on the phone that most people hold. */
    @Test
    void everyPageFitsAndIsAccessible() {
        for (int width : Chromium.widths()) {
            Asked asked = asked();
            try (BrowserContext window = chromium.window(width, true, Map.of())) {
                Page page = window.newPage();
                String boss = "/answers/" + asked.boss();
                go(page, "/r/unknown", "dead", width);
                go(page, asked.link().path(), "landing", width);
                press(page, "Start");
                look(page, "hub", width);
                go(page, boss, "start-supervisor", width);
                press(page, "Begin");
                look(page, "start-fault", width);
                page.locator("input[value=MIXED]").check();
                press(page, "Begin");
                look(page, "statements", width);
                page.locator("#R1-4").check();
                page.locator("#R2-5").check();
                press(page, "Save and continue");
                look(page, "gaps", width);
                go(page, boss + "/d", "statements-d", width);
                go(page, boss + "/numbers-and-values", "numbers-and-values", width);
                go(page, boss + "/comments", "comments", width);
                page.locator("[name=O1]").fill("Tom, " + "word ".repeat(160));
                press(page, "Save and continue");
                look(page, "comments-fault", width);
                page.locator("[name=O1]").fill("She said: Tom, you are right. " + "Listens ".repeat(40));
                page.locator("[name='O3.action']").fill("Donaudampfschifffahrtsgesellschaft".repeat(4));
                press(page, "Save and continue");
                look(page, "comments-hint", width);
                press(page, "Keep as it is and continue");
                look(page, "check", width);
                press(page, "Send");
                look(page, "sent", width);
                go(page, boss + "/withdraw", "withdraw", width);
                go(page, "/receipt", "receipt", width);
                page.locator("#code").fill("7K3F");
                press(page, "Check");
                look(page, "receipt-fault", width);
                go(page, boss + "/sent", "sent-again", width);
                page.locator("details.receipt summary").click();
                look(page, "sent-receipt", width);
                String code = page.locator(".receipt-code").textContent();
                go(page, "/receipt", "receipt", width);
                page.locator("#code").fill(code);
                press(page, "Check");
                look(page, "receipt-counted", width);
                go(page, boss, "sent", width);
                press(page, "Change my answers");
                go(page, "/together/1", "together-start", width);
                page.locator("input[value=MIXED]").check();
                press(page, "Begin");
                look(page, "together", width);
                press(page, "Save and continue");
                look(page, "together-gaps", width);
                go(page, "/answers", "hub-together", width);
                go(page, boss, "start-replace", width);
                press(page, "Keep what I sent");
                go(page, "/answers/" + asked.first(), "start", width);
                go(page, "/answers/" + asked.first() + "/lineage", "lineage", width);
                page.locator("[name='then.larger-role']").check();
                press(page, "Save and continue");
                look(page, "lineage-fault", width);
                go(page, "/answers/" + asked.first() + "/decline", "decline", width);
                press(page, "Confirm");
                look(page, "declined", width);
                go(page, "/answers/" + asked.self(), "start-self", width);
                go(page, "/answers/" + asked.self() + "/r", "statements-self", width);
                go(page, "/answers", "hub-later", width);
                survey.run(
                        "update campaign set state = 'CLOSED' where id = ?",
                        asked.link().campaign());
                go(page, "/answers", "closed", width);
                survey.run(
                        "update campaign set state = 'ARCHIVED' where id = ?",
                        asked.link().campaign());
            }
        }
    }

    private static void go(Page page, String path, String name, int width) {
        page.navigate(Chromium.address(path));
        look(page, name, width);
    }

    private static void press(Page page, String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    private static void look(Page page, String name, int width) {
        Chromium.picture(page, "rater-" + name + "-" + width);
        assertThat(Chromium.scrollsSideways(page)).as("%s at %d", name, width).isFalse();
        if (width != Chromium.DESKTOP) {
            assertThat(Chromium.faults(page)).as("%s at %d", name, width).isEmpty();
        }
    }

    @Test
    void aWholePageIsAnsweredByKeyboard() {
        Asked asked = asked();
        try (BrowserContext window = chromium.window(Chromium.PHONE, false, Map.of())) {
            Page page = window.newPage();
            page.navigate(Chromium.address(asked.link().path()));
            press(page, "Start");
            page.navigate(Chromium.address("/answers/" + asked.first() + "/r"));
            page.locator("#R1-1").focus();
            for (int item = 1; item <= 6; item++) {
                page.keyboard().press("ArrowDown");
                assertThat(page.locator("input[name=R" + item + "]:checked").count())
                        .isEqualTo(1);
                page.keyboard().press("Tab");
            }
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Save and continue");
            page.keyboard().press("Enter");
            page.waitForURL("**/b");
            page.goBack();
            assertThat(page.locator("input[name=R6]:checked").getAttribute("value"))
                    .isEqualTo("2");
        }
    }

    @Test
    void theMessageAboveAPageHasTheFocus() {
        Asked asked = asked();
        try (BrowserContext window = chromium.window(Chromium.PHONE, false, Map.of())) {
            Page page = window.newPage();
            page.navigate(Chromium.address(asked.link().path()));
            press(page, "Start");
            page.navigate(Chromium.address("/answers/" + asked.first() + "/r"));
            press(page, "Save and continue");
            PlaywrightAssertions.assertThat(page.locator("#gaps")).isFocused();
        }
    }

    @Test
    void theScriptSavesWhileOneAnswers() {
        Asked asked = asked();
        try (BrowserContext window = chromium.window(Chromium.PHONE, true, Map.of())) {
            Page page = window.newPage();
            page.navigate(Chromium.address(asked.link().path()));
            press(page, "Start");
            page.navigate(Chromium.address("/answers/" + asked.first() + "/r"));
            page.locator("#R1-4").check();
            page.locator(".saving:text-is('Saved')").waitFor();
            page.navigate(Chromium.address("/answers/" + asked.first() + "/comments"));
            page.locator("[name=O1]").fill("x".repeat(590));
            assertThat(page.locator("#O1-limit").textContent()).isEqualTo("Characters left: 10");
            page.locator(".saving:text-is('Saved')").waitFor();
            page.locator("[name=O1]").fill("x".repeat(602));
            assertThat(page.locator("#O1-limit").textContent()).isEqualTo("Characters too many: 2");
            page.reload();
            assertThat(page.locator("[name=O1]").inputValue()).isEqualTo("x".repeat(602));
            page.locator("#restored").waitFor();
            page.locator("[name=O1]").fill("x".repeat(600));
            page.locator(".saving:text-is('Saved')").waitFor();
            page.navigate(Chromium.address("/answers/" + asked.first() + "/r"));
            assertThat(page.locator("#R1-4").isChecked()).isTrue();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    /** Words that find no server stay in this tab, and only words; they come back and are saved by themselves. */
    @Test
    void keepsWordsWithoutAConnection() {
        Asked asked = asked();
        try (BrowserContext window = chromium.window(Chromium.PHONE, true, Map.of())) {
            Page page = window.newPage();
            page.navigate(Chromium.address(asked.link().path()));
            press(page, "Start");
            page.navigate(Chromium.address("/answers/" + asked.first() + "/comments"));
            page.locator("[name=O1]").fill("Listens to everybody.");
            page.locator(".saving:text-is('Saved')").waitFor();
            page.route("**/comments", route -> {
                if (route.request().method().equals("POST")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.locator("[name=O1]").fill("Listens to everybody, also to me.");
            page.locator("[name='O3.direction'][value=better]").check();
            page.locator(".saving:text-matches('^Not saved yet')").waitFor();
            assertThat(page.evaluate("Object.values(sessionStorage).join()"))
                    .asString()
                    .contains("also to me")
                    .doesNotContain("better", "O3");
            page.unroute("**/comments");
            page.reload();
            assertThat(page.locator("[name=O1]").inputValue()).isEqualTo("Listens to everybody, also to me.");
            assertThat(page.locator("#restored").textContent()).startsWith("What you wrote here had not been saved.");
            page.locator(".saving:text-is('Saved')").waitFor();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            page.reload();
            assertThat(page.locator("[name=O1]").inputValue()).endsWith("also to me.");
            assertThat(page.locator("#restored").count()).isZero();
        }
    }

    /** The hint comes while one writes, out of the browser alone, and goes with what it was about. */
    @Test
    void hintsWhileOneWrites() {
        Asked asked = asked();
        try (BrowserContext window = chromium.window(Chromium.PHONE, true, Map.of())) {
            Page page = window.newPage();
            page.navigate(Chromium.address(asked.link().path()));
            press(page, "Start");
            page.navigate(Chromium.address("/answers/" + asked.first() + "/comments"));
            page.locator("[name=O1]").fill("As her assistant I saw it on 12 March 2024. Tom");
            assertThat(page.locator("#O1-hint .gap").allTextContents())
                    .containsExactly(
                            "Your own name is in it: “Tom”",
                            "A date is in it: “12 March 2024”",
                            "It says as what you speak: “As her assistant”");
            assertThat(page.locator("#O1-hint").getAttribute("role")).isEqualTo("status");
            Chromium.picture(page, "rater-comments-hinting-390");
            assertThat(Chromium.faults(page)).isEmpty();
            page.locator("[name=O1]").fill("I saw it.");
            assertThat(page.locator("#O1-hint .gap").count()).isZero();
        }
    }

    /** What travels for the first page of statements, without the optional script, and the script itself. */
    @Test
    void aPageOfStatementsIsLight() throws IOException {
        Asked asked = asked();
        PlainBrowser browser = new PlainBrowser().open(asked.link().path()).press("Start");
        String page = browser.open("/answers/" + asked.first() + "/r").html();
        byte[] styles = asset(browser.page().select("link[rel=stylesheet]").attr("href"));
        byte[] script = asset(browser.page().select("script").attr("src"));

        assertThat(compressed(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + compressed(styles))
                .isLessThan(14 * 1024);
        assertThat(script.length).isLessThanOrEqualTo(3 * 1024);
    }

    private static byte[] asset(String path) {
        return RestAssured.get(path).asByteArray();
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
