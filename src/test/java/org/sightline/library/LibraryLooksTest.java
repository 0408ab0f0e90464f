package org.sightline.library;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.invitation.Scenario;

/** The library and its editor in a real browser: nothing for axe to find, nothing scrolls sideways. */
@QuarkusTest
class LibraryLooksTest {
    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Test
    void fitsEveryWindowAndEveryReader() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        String library = "/organisations/" + cast.organisation() + "/questionnaires";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("library-shipped", library + "/executive-360");
        String first = browser.submit(browser.open(library + "/executive-360"), library + "/copies", Map.of())
                .path();
        browser.submit(browser.open(first), first + "/publication", Map.of());
        String draft = browser.submit(browser.open(first), first + "/versions", Map.of())
                .path();
        browser.submit(
                browser.open(draft + "/edit/R"),
                draft + "/edit/R",
                Map.of(
                        "R2.current",
                                "always listens and does not leave people without an appropriate answer, whatever may have happened",
                        "R3.current", "says at once when a mistake was their own",
                        "act", "down:R1"));
        browser.submit(browser.open(draft), draft + "/languages", Map.of("language", "pt-BR"));
        pages.put("library-all", library);
        pages.put("library-draft", draft);
        pages.put("library-theme", draft + "/edit/R");
        pages.put("library-themes", draft + "/edit/themes");
        pages.put("library-questions", draft + "/edit/questions");
        pages.put("library-translation", draft + "/languages/pt-BR");
        pages.put("library-advice", draft + "/advice");
        pages.put("library-preview", draft + "/preview");
        pages.put("library-preview-desktop", draft + "/preview?width=desktop&in=de&part=comments");
        pages.put("library-preview-alone", draft + "/preview/fr/self/t");
        pages.put("library-comparison", draft + "/comparison");
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, browser, pages);
            }
        }
        softly.assertAll();
    }
}
