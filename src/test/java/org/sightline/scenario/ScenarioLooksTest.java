package org.sightline.scenario;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.engagement.CoachedPair;

/** The pages of rehearsals on a phone and on a desk. */
@QuarkusTest
class ScenarioLooksTest {
    @Inject
    Logins logins;

    @Inject
    ScenarioScenario scenario;

    @Test
    void fitAndCanBeUsedByEverybody() {
        CoachedPair pair = CoachedPair.of(logins, UUID.randomUUID().toString().substring(0, 8));
        String rehearsal = scenario.of(pair.id(), "").get("rehearsal");
        String underWay = scenario.underWay(pair.id(), "B1");
        SoftAssertions softly = new SoftAssertions();
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(
                        softly,
                        width,
                        pair.coach(),
                        Map.of(
                                "scenarios",
                                pair.page() + "/scenarios",
                                "scenario",
                                pair.page() + "/scenarios/R1",
                                "rehearsal-review",
                                pair.page() + "/rehearsals/" + rehearsal,
                                "rehearsal-note",
                                pair.page() + "/rehearsals/" + rehearsal + "/notes/1"));
                chromium.look(
                        softly,
                        width,
                        pair.executive(),
                        Map.of(
                                "my-scenarios",
                                pair.own() + "/scenarios",
                                "my-rehearsal",
                                pair.own() + "/rehearsals/" + underWay,
                                "my-rehearsal-review",
                                pair.own() + "/rehearsals/" + rehearsal));
            }
        }
        softly.assertAll();
    }
}
