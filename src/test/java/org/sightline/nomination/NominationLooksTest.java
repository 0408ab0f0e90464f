package org.sightline.nomination;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
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
        own.put("nomination-home", "/my");
        own.put("nomination-list", ana.own());
        own.put("nomination-new", ana.own() + "/new?q=peer");
        own.put(
                "answer",
                executive
                        .open(ana.own())
                        .document()
                        .expectFirst("a[href$=/answer]")
                        .attr("href"));
        Map<String, String> approving = new LinkedHashMap<>();
        approving.put("nomination-review", ana.review());
        String decision =
                coach.open(ana.review()).document().expectFirst("#waiting a").attr("href");
        approving.put("nomination-decision", decision);
        approving.put("nomination-replacement", decision + "/replacement");
        approving.put("nomination-file", "/executives/" + ana.executive());
        Map<String, String> administering = new LinkedHashMap<>();
        String campaign = "/campaigns/" + cast.campaign();
        administering.put("nomination-campaign", campaign);
        administering.put("nomination-opening", campaign + "/nomination");
        administering.put("nomination-quotas", campaign + "/quotas");
        administering.put("nomination-assignments", campaign + "/assignments");
        administering.put(
                "assignment",
                admin.open(campaign + "/assignments")
                        .document()
                        .expectFirst("table a[href*=/assignments/]")
                        .attr("href"));
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, executive, own);
                chromium.look(softly, width, coach, approving);
                chromium.look(softly, width, admin, administering);
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
}
