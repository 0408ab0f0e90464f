package org.sightline.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.coaching.CoachingScenario.File;

/** The whole reading in a real browser, with scripts and without: axe finds nothing, nothing scrolls sideways. */
@QuarkusTest
class ReadingLooksTest {
    private final SoftAssertions softly = new SoftAssertions();
    private String tag = "";

    @Inject
    ReadingScenario scenario;

    @ParameterizedTest
    @CsvSource({"1280, true", "390, false", "320, false"})
    void leadsThroughEveryPage(int width, boolean scripts) {
        tag = "-" + width;
        var file = scenario.released("Ana Ruiz");
        scenario.invite(file);
        try (Chromium chromium = Chromium.start();
                BrowserContext mine = window(chromium, width, scripts, scenario.coaching.executive(file));
                BrowserContext coachs = window(chromium, width, scripts, scenario.coaching.coach(file))) {
            Page page = mine.newPage();
            expects(page, file);
            marks(page, file);
            writes(page, file);
            Page coach = coachs.newPage();
            coach.navigate(Chromium.address(file.page("")));
            check(coach, "coach-nothing");
            coach.navigate(Chromium.address(file.page("/shared")));
            check(coach, "shared-nothing");
            shares(page, file);
            coach.navigate(Chromium.address(file.page("")));
            check(coach, "coach-shared");
            coach.navigate(Chromium.address(file.page("/shared")));
            check(coach, "shared");
            assertThat(coach.textContent("main"))
                    .contains("Peers see less of it.")
                    .doesNotContain("Two things.");
            thanks(page, file);
            page.navigate(Chromium.address("/my"));
            check(page, "my");
        }
        softly.assertAll();
    }

    private void expects(Page page, File file) {
        page.navigate(Chromium.address(file.own("/report")));
        check(page, "expectation");
        page.locator("button[value=keep]").click();
        assertThat(page.textContent(".faults")).contains("Nothing is chosen yet.");
        check(page, "expectation-fault");
        for (String theme : new String[] {"R", "D"}) {
            page.locator("[name=guess-" + theme + "-peer][value='4']").check();
            page.locator("[name=guess-" + theme + "-others][value='2']").check();
        }
        page.locator("button[value=keep]").click();
        page.locator("#expected").waitFor();
        assertThat(page.textContent("main")).contains("Your coach’s words wait").doesNotContain(ReadingScenario.WORDS);
        check(page, "report");
    }

    private void marks(Page page, File file) {
        page.navigate(Chromium.address(file.own("/marks?show=mine")));
        check(page, "marks-none");
        page.locator("text=Show all statements").click();
        page.locator("#statement-R1 [value=surprised]").check();
        page.locator("#statement-R1 [value=work]").check();
        page.locator("#statement-R3 [value=pleased]").check();
        page.locator("text=Save my marks").first().click();
        page.locator(".flash").waitFor();
        check(page, "marks");
        page.locator("text=My marks (2)").click();
        assertThat(page.locator(".marking").count()).isEqualTo(2);
        check(page, "marks-mine");
        page.locator("#statement-R3 [value=pleased]").uncheck();
        page.locator("text=Save my marks").first().click();
        page.locator(".flash").waitFor();
        assertThat(page.locator(".marking").count()).isEqualTo(1);
        assertThat(page.locator(".marking :checked").count()).isEqualTo(2);
    }

    private void writes(Page page, File file) {
        page.navigate(Chromium.address(file.own("/worksheet")));
        check(page, "worksheet");
        page.locator("#see-R").fill("Peers see less of it.\n\nReports do not.");
        page.locator("#do-R").fill("x".repeat(4_001));
        page.locator("#conclusions").fill("Two things.");
        page.locator("text=Save my worksheet").click();
        page.locator(".faults").waitFor();
        check(page, "worksheet-fault");
        page.locator("#do-R").fill("Ask before I decide.");
        page.locator("text=Save my worksheet").click();
        page.locator(".flash").waitFor();
        check(page, "worksheet-saved");
        page.navigate(Chromium.address(file.own("/report")));
        assertThat(page.textContent("main")).contains(ReadingScenario.WORDS);
    }

    private void shares(Page page, File file) {
        page.navigate(Chromium.address(file.own("/sharing")));
        check(page, "sharing");
        for (String piece : new String[] {"expectation", "marks", "worksheet"}) {
            page.locator("#" + piece + " button").click();
            page.locator("#" + piece + " button[value=stop]").waitFor();
        }
        page.locator("#marks button").click();
        page.locator("#marks button[value=share]").waitFor();
        check(page, "sharing-shared");
    }

    private void thanks(Page page, File file) {
        page.navigate(Chromium.address(file.own("/thanks")));
        check(page, "thanks");
        page.locator("text=Look at it before").click();
        page.locator(".faults").waitFor();
        check(page, "thanks-fault");
        page.locator("#text").fill("Thank you all, and Boris above all.\n\nYou will see me ask first.\n\nAna");
        page.locator("text=Look at it before").click();
        page.locator(".letter").waitFor();
        page.locator("text=Send my thanks").click();
        page.locator(".faults").waitFor();
        check(page, "thanks-preview");
        page.locator("#confirm").check();
        page.locator("text=Send my thanks").click();
        page.locator(".flash").waitFor();
        check(page, "thanks-sent");
    }

    private void check(Page page, String name) {
        Chromium.look(softly, page, "reading-" + name + tag);
    }

    private static BrowserContext window(Chromium chromium, int width, boolean scripts, Browser who) {
        return chromium.window(
                width, scripts, Map.of("session", who.cookie("session").orElseThrow()));
    }
}
