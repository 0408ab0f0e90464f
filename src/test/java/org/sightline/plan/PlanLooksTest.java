package org.sightline.plan;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.coaching.CoachingScenario;
import org.sightline.figure.FigureScenario;

/** The pages of insights, plan and figures on a phone and on a desk. */
@QuarkusTest
class PlanLooksTest {
    @Inject
    CoachingScenario coaching;

    @Inject
    BegunEngagements engagements;

    @Inject
    PlanScenario plans;

    @Inject
    FigureScenario figures;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitAndCanBeUsedByEverybody() {
        CoachingScenario.File file =
                coaching.released("Ana " + UUID.randomUUID().toString().substring(0, 8), "");
        Browser coach = coaching.coach(file);
        String id = engagements.begun(file.organisation(), file.email(), file.account(), file.coach());
        String engagement = "/engagements/" + id;
        coaching.skipping(file).open(file.own("/report"));
        Browser executive = coaching.executive(file);
        Map<String, String> ids = plans.of(UUID.fromString(id), file.coach(), "my deputy");
        figures.of(UUID.fromString(id), "of the plant");
        String own = "/my/coaching/" + id;
        executive.submit(executive.open(own + "/plan"), own + "/plan/coach", Map.of("sees", "on"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("plan-insights", own + "/insights");
        pages.put("plan-insight", own + "/insights/" + ids.get("insight"));
        pages.put("plan-evidence", own + "/insights/" + ids.get("insight") + "/evidence");
        pages.put("plan-plan", own + "/plan");
        pages.put("plan-behaviour-new", own + "/plan/new");
        pages.put("plan-sharing", own + "/plan/sharing");
        pages.put("plan-practices", "/practices?theme=T&tag=");
        pages.put("plan-figures", "/figures/" + id);
        pages.put("plan-figures-new", "/figures/" + id + "/new");
        pages.put("plan-figures-file", "/figures/" + id + "/file");
        String sharing = own + "/plan/sharing";
        String link = Browser.path(executive
                .submit(executive.open(sharing), sharing, Map.of("recipient", "My manager"))
                .document()
                .expectFirst("#link")
                .text());
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, executive, pages);
                chromium.look(softly, width, coach, Map.of("plan-coached", engagement + "/plan"));
                chromium.look(softly, width, Map.of(), Map.of("plan-shared", link));
            }
        }
        softly.assertAll();
    }
}
