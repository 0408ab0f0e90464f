package org.sightline.coaching;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.coaching.CoachingScenario.File;

/** The coach's and the executive's pages in every language, in the smallest window: they fit, and say their language. */
@QuarkusTest
class CoachingLanguagesTest {
    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    CoachingScenario scenario;

    @ParameterizedTest
    @MethodSource("org.sightline.ballot.RaterLanguagesTest#languages")
    void fitInTheSmallestWindow(String language) {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        coach.submit(coach.open(file.page("")), file.page("/report-language"), Map.of("language", language));
        File released = scenario.released("Ben Okoro", "Ben, two things stand out.");
        Browser executive = scenario.skipping(released);
        executive.open(released.own("/report"));
        try (Chromium chromium = Chromium.start()) {
            List<String> coachs = new ArrayList<>(List.of("/executives", file.page("")));
            for (String page : List.of(
                    "/report",
                    "/report?document=annex",
                    "/studio",
                    "/comments",
                    "/interpretation",
                    "/notes",
                    "/notes/summary",
                    "/pre-read",
                    "/debrief",
                    "/debrief/screen/summary",
                    "/release",
                    "/locked")) {
                coachs.add(file.page(page));
            }
            look(chromium, language, coach, coachs);
            look(
                    chromium,
                    language,
                    executive,
                    List.of(
                            "/my",
                            released.own("/report"),
                            released.own("/expectation"),
                            released.own("/marks"),
                            released.own("/worksheet"),
                            released.own("/sharing"),
                            released.own("/thanks")));
        }
        softly.assertAll();
    }

    private void look(Chromium chromium, String language, Browser who, List<String> pages) {
        Map<String, String> cookies =
                Map.of("language", language, "session", who.cookie("session").orElseThrow());
        try (BrowserContext window = chromium.window(Chromium.SMALLEST, true, cookies)) {
            Page page = window.newPage();
            for (String path : pages) {
                page.navigate(Chromium.address(path));
                String at = language + " " + path;
                Chromium.picture(page, "language-" + language + path.replaceAll("[0-9a-f-]{36}|[^a-z]+", "-"));
                softly.assertThat(page.locator("html").getAttribute("lang"))
                        .as(at)
                        .isEqualTo(language);
                softly.assertThat(Chromium.scrollsSideways(page)).as(at).isFalse();
            }
        }
    }
}
