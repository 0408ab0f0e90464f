package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.Keyboard;
import org.sightline.TestClock;
import org.sightline.coaching.CoachingScenario;

/** Every page on records and times in a real browser: nothing for axe to find, nothing scrolls sideways. */
@QuarkusTest
class PrivacyLooksTest {
    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    PrivacyScenario scenario;

    @Inject
    CoachingScenario coaching;

    @Inject
    RetentionJob job;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void fitsEveryWindowAndEveryReader() {
        CoachingScenario.File file = scenario.kept().file();
        CoachingScenario.File rest = scenario.kept().file();
        coaching.run(
                "update campaign set name = 'Leadership programme for managing directors of all regions, second round of 2026'"
                        + " where id = ?",
                file.campaign());
        Browser administrator = coaching.administrator(file);
        administrator.submit(
                administrator.open("/organisations/" + file.organisation() + "/retention"),
                "/organisations/" + file.organisation() + "/retention",
                Map.of("contacts", "30", "act", "keep"));
        clock.advance(Duration.ofDays(40));
        job.run(file.organisation());
        clock.reset();
        String person = coaching.column("select person_id from executive where id = ?", file.id())
                .getFirst();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("privacy-retention", "/organisations/" + file.organisation() + "/retention");
        pages.put("privacy-record", "/organisations/" + file.organisation() + "/log");
        pages.put("privacy-record-none", "/organisations/" + file.organisation() + "/log?who=nobody");
        pages.put("privacy-check", "/organisations/" + file.organisation() + "/log/verification?hash=ab");
        pages.put("privacy-erasure", "/campaigns/" + file.campaign() + "/executives/" + file.id() + "/erasure");
        pages.put("privacy-contact", "/organisations/" + file.organisation() + "/people/" + person + "/erasure");
        pages.put("privacy-council", "/campaigns/" + file.campaign() + "/council?in=de");
        pages.put("privacy-data", "/account/data");
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, coaching.administrator(file), pages);
                chromium.look(softly, width, coaching.executive(rest), Map.of("privacy-own-data", "/account/data"));
            }
        }
        softly.assertAll();
    }

    @Test
    void erasesWithTheKeyboardAlone() {
        CoachingScenario.File file = scenario.kept().file();
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.DESKTOP, coaching.administrator(file))) {
            Page page = window.newPage();
            page.navigate(Chromium.address("/campaigns/" + file.campaign() + "/executives/" + file.id()));
            new Keyboard(page)
                    .follow("Erase an executive")
                    .type("name", file.name())
                    .follow("Erase for good");
            assertThat(page.textContent("main")).contains("The key is destroyed");
        }
    }
}
