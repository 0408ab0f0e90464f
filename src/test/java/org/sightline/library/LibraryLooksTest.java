package org.sightline.library;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
        pages.put("shipped", library + "/executive-360");
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
        pages.put("all", library);
        pages.put("draft", draft);
        pages.put("theme", draft + "/edit/R");
        pages.put("themes", draft + "/edit/themes");
        pages.put("questions", draft + "/edit/questions");
        pages.put("translation", draft + "/languages/pt-BR");
        pages.put("advice", draft + "/advice");
        pages.put("preview", draft + "/preview");
        pages.put("preview-desktop", draft + "/preview?width=desktop&in=de&part=comments");
        pages.put("preview-alone", draft + "/preview/fr/self/t");
        pages.put("comparison", draft + "/comparison");
        try (Chromium chromium = Chromium.start()) {
            for (int width : new int[] {Chromium.SMALLEST, Chromium.PHONE, Chromium.DESKTOP}) {
                look(chromium, width, browser, pages);
            }
        }
        softly.assertAll();
    }

    private void look(Chromium chromium, int width, Browser who, Map<String, String> pages) {
        try (BrowserContext window = chromium.window(width, who)) {
            Page page = window.newPage();
            pages.forEach((name, path) -> {
                page.navigate(Chromium.address(path));
                String what = "library-" + name + "-" + width;
                if (width != Chromium.SMALLEST) {
                    Chromium.picture(page, what);
                    softly.assertThat(Chromium.faults(page)).as(what).isEmpty();
                }
                softly.assertThat(Chromium.scrollsSideways(page))
                        .as(what + " scrolls sideways")
                        .isFalse();
            });
        }
    }
}
