package org.sightline.outcome;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.coaching.CoachingScenario;
import org.sightline.coaching.CoachingScenario.File;
import org.sightline.engagement.CoachedPair;
import org.sightline.engagement.EngagementScenario;
import org.sightline.figure.FigureScenario;
import org.sightline.plan.PlanScenario;
import org.sightline.resurvey.ResurveyScenario;
import org.sightline.system.Sql;

/** The list of steps and the page of what has come of it, empty and full, on a phone and on a desk. */
@QuarkusTest
class OutcomeLooksTest {
    @Inject
    Logins logins;

    @Inject
    ResurveyScenario resurveys;

    @Inject
    CoachingScenario coaching;

    @Inject
    EngagementScenario engagements;

    @Inject
    PlanScenario plans;

    @Inject
    FigureScenario figures;

    @Inject
    AgroalDataSource database;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitAndCanBeUsedByEverybody() {
        CoachedPair empty = CoachedPair.of(logins, UUID.randomUUID().toString().substring(0, 8));
        File earlier = resurveys.released("Ana Ruiz");
        coaching.skipping(earlier);
        File later = coaching.release(resurveys.later(earlier), "");
        Browser executive = coaching.skipping(later);
        String id = engagements
                .of(later.organisation(), person(later), later.account(), later.coach(), "Lisbon")
                .get("engagement");
        UUID engagement = UUID.fromString(id);
        plans.of(engagement, later.coach(), "the plant in Lisbon");
        figures.of(engagement, "Iberia");
        Map<String, String> own = new LinkedHashMap<>();
        own.put("outcome-own", "/my/coaching/" + id + "/outcome");
        own.put("stages-own", "/my/coaching/" + id);
        Map<String, String> coached = new LinkedHashMap<>();
        coached.put("outcome-coach", "/engagements/" + id + "/outcome");
        coached.put("stages-coach", "/engagements/" + id);
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, executive, own);
                chromium.look(softly, width, coaching.coach(later), coached);
                chromium.look(softly, width, empty.executive(), Map.of("outcome-empty", empty.own() + "/outcome"));
                chromium.look(softly, width, empty.coach(), Map.of("outcome-empty-coach", empty.page() + "/outcome"));
            }
        }
        softly.assertAll();
    }

    private UUID person(File file) {
        return Sql.list(
                        database,
                        "a person",
                        row -> row.getObject(1, UUID.class),
                        "select person_id from executive where id = ?",
                        file.id())
                .getFirst();
    }
}
