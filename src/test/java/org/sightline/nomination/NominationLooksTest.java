package org.sightline.nomination;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;
import org.sightline.nomination.NominationScenario.Case;

/** The pages of naming raters, on a phone and on a desk: nothing sticks out, nothing is out of reach. */
@QuarkusTest
class NominationLooksTest {
    @Inject
    NominationScenario naming;

    @Inject
    Scenario scenario;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitsAndCanBeUsedByEverybody() {
        Case ana = crowded();
        Scenario.Cast cast = ana.cast();
        Browser executive = naming.executive(ana.executive());
        Browser coach = naming.coach(cast);
        Browser admin = naming.administrator(cast);
        Map<String, String> own = new LinkedHashMap<>();
        own.put("home", "/my");
        own.put("list", ana.own());
        own.put("new", ana.own() + "/new?q=peer");
        own.put(
                "answer",
                executive
                        .open(ana.own())
                        .document()
                        .expectFirst("a[href$=/answer]")
                        .attr("href"));
        Map<String, String> approving = new LinkedHashMap<>();
        approving.put("review", ana.review());
        String decision =
                coach.open(ana.review()).document().expectFirst("#waiting a").attr("href");
        approving.put("decision", decision);
        approving.put("replacement", decision + "/replacement");
        approving.put("file", "/executives/" + ana.executive());
        Map<String, String> administering = new LinkedHashMap<>();
        String campaign = "/campaigns/" + cast.campaign();
        administering.put("campaign", campaign);
        administering.put("opening", campaign + "/nomination");
        administering.put("quotas", campaign + "/quotas");
        administering.put("assignments", campaign + "/assignments");
        administering.put(
                "assignment",
                admin.open(campaign + "/assignments")
                        .document()
                        .expectFirst("table a[href*=/assignments/]")
                        .attr("href"));
        try (Chromium chromium = Chromium.start()) {
            for (int width : List.of(Chromium.SMALLEST, Chromium.PHONE, Chromium.DESKTOP)) {
                look(chromium, width, executive, own);
                look(chromium, width, coach, approving);
                look(chromium, width, admin, administering);
            }
        }
        softly.assertAll();
    }

    private Case crowded() {
        Case ana = naming.naming();
        Scenario.Cast cast = ana.cast();
        scenario.raters(cast, ana.executive(), "Peer", Relationship.PEER, 3);
        for (int i = 1; i <= 5; i++) {
            scenario.rater(cast, scenario.executive(cast, "Boss " + i), "Busy Bee", Relationship.PEER);
        }
        Browser executive = naming.executive(ana.executive());
        naming.name(executive, ana, "Bo Berg", "current_direct_report");
        naming.name(
                executive,
                ana,
                "Cleo " + "Dahlgren-Lindström ".repeat(3).strip().replace('ö', 'o'),
                "past_direct_report");
        naming.name(executive, ana, "Dan Eide", "current_supervisor");
        naming.send(executive, ana);
        Browser coach = naming.coach(cast);
        String dan = coach.open(ana.review())
                .document()
                .selectXpath("//ul[@id='waiting']/li[contains(., 'Dan Eide')]//a")
                .attr("href");
        coach.submit(coach.open(dan), dan + "/question", Map.of("question", "Since when do you report to Dan?"));
        naming.name(executive, ana, "Eva Falk", "other");
        return ana;
    }

    private void look(Chromium chromium, int width, Browser who, Map<String, String> paths) {
        try (BrowserContext window = chromium.window(
                width, true, Map.of("session", who.cookie("session").orElseThrow()))) {
            Page page = window.newPage();
            paths.forEach((name, path) -> {
                page.navigate(Chromium.address(path));
                String what = name + "-" + width;
                softly.assertThat(Chromium.scrollsSideways(page))
                        .as(what + " scrolls sideways")
                        .isFalse();
                if (width != Chromium.SMALLEST) {
                    Chromium.picture(page, "nomination-" + what);
                }
                if (width == Chromium.DESKTOP) {
                    softly.assertThat(Chromium.faults(page)).as(what).isEmpty();
                }
            });
        }
    }
}
