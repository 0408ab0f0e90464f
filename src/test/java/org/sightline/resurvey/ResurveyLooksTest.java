package org.sightline.resurvey;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.coaching.CoachingScenario;
import org.sightline.coaching.CoachingScenario.File;

/** The pages of a survey asked again on a phone and on a desk. */
@QuarkusTest
class ResurveyLooksTest {
    @Inject
    ResurveyScenario scenario;

    @Inject
    CoachingScenario coaching;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitAndCanBeUsedByEverybody() {
        File first = scenario.released("Ana Ruiz");
        Browser coach = coaching.coach(first);
        File earlier = scenario.released("Maximiliane-Theodora Freifrau von Hohenstein-Weissenburg zu Grünwald");
        coaching.skipping(earlier);
        File waiting = scenario.later(earlier);
        File done = scenario.released("Ana Ruiz");
        coaching.skipping(done);
        File later = coaching.release(scenario.later(done), "");
        coaching.skipping(later);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("asking", first.page("/resurvey/new"));
        asked.put("file", first.page(""));
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                look(chromium, width, coach, asked);
                look(chromium, width, coaching.coach(waiting), Map.of("waiting", waiting.page("/resurvey")));
                look(
                        chromium,
                        width,
                        coaching.administrator(first),
                        Map.of("campaign", "/campaigns/" + first.campaign() + "/resurvey/new"));
                look(chromium, width, coaching.executive(earlier), Map.of("own-waiting", waiting.own("/resurvey")));
                look(
                        chromium,
                        width,
                        coaching.executive(later),
                        Map.of("own", later.own("/resurvey"), "own-home", "/my"));
                look(chromium, width, coaching.coach(later), Map.of("coach", later.page("/resurvey")));
            }
        }
        softly.assertAll();
    }

    private void look(Chromium chromium, int width, Browser signedIn, Map<String, String> pages) {
        Map<String, String> named = new LinkedHashMap<>();
        pages.forEach((name, path) -> named.put("resurvey-" + name, path));
        chromium.look(softly, width, signedIn, named);
    }
}
