package org.sightline.instrument;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.engagement.CoachedPair;

/** The pages of instruments on a phone and on a desk. */
@QuarkusTest
class InstrumentLooksTest {
    @Inject
    Logins logins;

    @Inject
    InstrumentScenario scenario;

    @Test
    void fitAndCanBeUsedByEverybody() {
        CoachedPair pair = CoachedPair.of(logins, UUID.randomUUID().toString().substring(0, 8));
        String instrument = scenario.of(pair.id(), "").get("instrument");
        SoftAssertions softly = new SoftAssertions();
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(
                        softly,
                        width,
                        pair.coach(),
                        Map.of(
                                "instruments",
                                pair.page() + "/instruments",
                                "instrument",
                                pair.page() + "/instruments/" + instrument,
                                "style-new",
                                pair.page() + "/styles/new"));
                chromium.look(softly, width, pair.executive(), Map.of("my-instruments", pair.own() + "/instruments"));
            }
        }
        softly.assertAll();
    }
}
