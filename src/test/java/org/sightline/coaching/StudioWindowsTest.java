package org.sightline.coaching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.coaching.CoachingScenario.File;

/** What scripts add to the report studio and to the conversation. */
@QuarkusTest
class StudioWindowsTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void showsChangesWhileTheyAreTyped() {
        File file = scenario.sealed("Ana Ruiz");
        try (Chromium chromium = Chromium.start();
                BrowserContext window = window(chromium, scenario.coach(file))) {
            Page page = window.newPage();
            page.navigate(Chromium.address(file.page("/studio")));
            Locator box = page.locator("textarea[name^=words-]").first();
            box.press("Control+Home");
            box.pressSequentially("Seen by many: ");
            assertThat(page.locator("#preview")).containsText("With your changes, not saved yet");
            assertThat(page.locator("#preview")).containsText("Seen by many: “");
            page.locator("input[value=practices]").uncheck();
            assertThat(page.locator("#preview #practices")).hasCount(0);
            assertThat(page.locator("#preview #raters")).containsText("Left out of this copy: Practices to try");
            box.press("Control+End");
            box.pressSequentially(" 9.9");
            assertThat(page.locator("#live-status")).containsText("must keep these figures");
        }
    }

    @Test
    void letsTheNotesFollowTheScreen() {
        File file = scenario.sealed("Ana Ruiz");
        try (Chromium chromium = Chromium.start();
                BrowserContext window = window(chromium, scenario.coach(file))) {
            Page notes = window.newPage();
            notes.navigate(Chromium.address(file.page("/notes/whole")));
            notes.locator("#timer-again").click();
            assertThat(notes.locator("#timer")).hasText(Pattern.compile("0:\\d\\d"));
            Page screen = window.newPage();
            screen.navigate(Chromium.address(file.page("/debrief/screen")));
            assertThat(notes).hasURL(Chromium.address(file.page("/notes/reading")));
            screen.keyboard().press("ArrowRight");
            assertThat(screen).hasURL(Chromium.address(file.page("/debrief/screen/raters")));
            assertThat(notes).hasURL(Chromium.address(file.page("/notes/raters")));
            notes.locator("a[rel=next]").click();
            assertThat(screen).hasURL(Chromium.address(file.page("/debrief/screen/summary")));

            // what is being written is not turned away from
            notes.locator("#body").fill("Wait.");
            screen.keyboard().press("ArrowLeft");
            assertThat(screen).hasURL(Chromium.address(file.page("/debrief/screen/raters")));
            assertThat(notes).hasURL(Chromium.address(file.page("/notes/summary")));
            assertThat(notes.locator("#body")).hasValue("Wait.");
        }
    }

    private static BrowserContext window(Chromium chromium, Browser coach) {
        return chromium.window(
                Chromium.DESKTOP,
                true,
                Map.of("session", coach.cookie("session").orElseThrow()));
    }
}
