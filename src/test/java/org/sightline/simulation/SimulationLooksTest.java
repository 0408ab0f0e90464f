package org.sightline.simulation;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.engagement.CoachedPair;

/** The pages of assessment centres on a phone and on a desk. */
@QuarkusTest
class SimulationLooksTest {
    @Inject
    Logins logins;

    @Inject
    SimulationScenario scenario;

    @Test
    void fitAndCanBeUsedByEverybody() {
        CoachedPair pair = CoachedPair.of(logins, UUID.randomUUID().toString().substring(0, 8));
        String centre = scenario.of(pair.id(), "").get("centre");
        SoftAssertions softly = new SoftAssertions();
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(
                        softly,
                        width,
                        pair.coach(),
                        Map.of(
                                "centre",
                                pair.page() + "/centres/" + centre,
                                "centre-settings",
                                pair.page() + "/centres/" + centre + "/settings",
                                "observation",
                                pair.page() + "/centres/" + centre + "/observers/1"));
                chromium.look(softly, width, pair.executive(), Map.of("my-centre", pair.own() + "/centres/" + centre));
            }
        }
        softly.assertAll();
    }
}
