package org.sightline.ballot;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.Chromium;
import org.sightline.anonymity.Relationship;
import org.sightline.system.Texts;

/** The rater's way in every language, on the smallest phone: it fits, and says its language. */
@QuarkusTest
class RaterLanguagesTest {
    private static final String LONG = "Dr. Maximiliane-Alexandra von Wolkenstein-Trostburg zu Hohenschwangau";

    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    Survey survey;

    static List<String> languages() {
        return Texts.languages().stream()
                .filter(language -> !List.of("en", "eo").contains(language))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isWalkedToItsEnd(String language) {
        Survey.Running running = survey.running();
        Survey.Link link = survey.link(running, "Tom Berg");
        UUID boss = survey.asked(link, survey.executive(running, LONG), Relationship.CURRENT_SUPERVISOR);
        UUID report = survey.asked(link, survey.executive(running, "Ana Ruiz"), Relationship.PAST_DIRECT_REPORT);
        survey.asked(link, survey.executive(running, "Tom Berg"), Relationship.SELF);
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.SMALLEST, true, Map.of("language", language))) {
            Page page = window.newPage();
            go(page, link.path(), language, "landing");
            page.locator("main form button").first().click();
            look(page, language, "hub");
            String answers = "/answers/" + boss;
            go(page, answers, language, "start");
            page.locator("input[value=MIXED]").check();
            page.locator("main form button").first().click();
            look(page, language, "statements");
            page.locator("#R1-4").check();
            page.locator("main form button").first().click();
            look(page, language, "gaps");
            for (String part : List.of("/d", "/numbers-and-values", "/comments")) {
                go(page, answers + part, language, part.substring(1));
            }
            page.locator("[name=O1]").fill("Tom. " + "Listens ".repeat(40) + "12.03.2024");
            softly.assertThat(page.locator("#O1-hint .gap").count())
                    .as(language + " hints while one writes")
                    .isEqualTo(2);
            page.locator("main form button").first().click();
            look(page, language, "comments-hint");
            go(page, answers + "/check", language, "check");
            go(page, "/together/1", language, "together-start");
            page.locator("main form button").first().click();
            look(page, language, "together");
            go(page, "/receipt", language, "receipt");
            go(page, "/answers/" + report + "/lineage", language, "lineage");
            go(page, "/answers/" + report + "/decline", language, "decline");
            go(page, "/protection/" + link.campaign(), language, "protection");
            go(page, "/sign-in", language, "sign-in");
            go(page, "/nothing/here", language, "not-found");
        }
        softly.assertAll();
    }

    private void go(Page page, String path, String language, String name) {
        page.navigate(Chromium.address(path));
        look(page, language, name);
    }

    private void look(Page page, String language, String name) {
        String at = language + " " + name;
        Chromium.picture(page, "language-" + language + "-rater-" + name);
        softly.assertThat(page.locator("html").getAttribute("lang")).as(at).isEqualTo(language);
        softly.assertThat(Chromium.faults(page)).as(at).isEmpty();
        softly.assertThat(Chromium.scrollsSideways(page))
                .as(at + " scrolls sideways")
                .isFalse();
    }
}
