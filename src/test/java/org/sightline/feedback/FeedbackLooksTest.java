package org.sightline.feedback;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.engagement.CoachedPair;
import org.sightline.engagement.EngagementScenario;
import org.sightline.system.Sql;

/** The pages on how the coaching was, on a phone and on a desk. */
@QuarkusTest
class FeedbackLooksTest {
    private static final LocalDate HELD = LocalDate.of(2026, 2, 20);

    @Inject
    Logins logins;

    @Inject
    EngagementScenario engagements;

    @Inject
    FeedbackScenario scenario;

    @Inject
    AgroalDataSource database;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitAndCanBeUsedByEverybody() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        CoachedPair soon = CoachedPair.of(logins, "soon" + tag);
        CoachedPair asked = CoachedPair.of(logins, "asked" + tag);
        engagements.held(asked.id(), HELD);
        engagements.held(asked.id(), HELD);
        CoachedPair said = CoachedPair.of(logins, "said" + tag);
        engagements.held(said.id(), HELD);
        engagements.held(said.id(), HELD);
        UUID coach = Sql.list(
                        database,
                        "a coach",
                        row -> row.getObject(1, UUID.class),
                        "select coach_id from engagement where id = ?",
                        said.id())
                .getFirst();
        scenario.of(said.id(), coach, "somebody with a good deal to add on what helped and what did not");
        Sql.run(
                database,
                "a sum",
                "insert into coaching_feedback_sum values (gen_random_uuid(), ?, ?, 6, '{24,27,20,15,9}')",
                said.organisation(),
                coach);
        Browser administrator = logins.browser(
                logins.account("admin-" + tag + "@example.com", said.organisation(), Role.ADMINISTRATOR));
        String register = "/organisations/" + said.organisation() + "/coaches";
        Map<String, String> registers = new LinkedHashMap<>();
        registers.put("feedback-register", register + "/feedback");
        registers.put("feedback-coaches", register);
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                look(chromium, width, soon.executive(), "feedback-soon", soon.own() + "/feedback");
                look(chromium, width, asked.executive(), "feedback-form", asked.own() + "/feedback");
                look(chromium, width, asked.coach(), "feedback-none", asked.page() + "/feedback");
                look(chromium, width, said.coach(), "feedback-coach", said.page() + "/feedback");
                chromium.look(softly, width, administrator, registers);
            }
        }
        softly.assertAll();
    }

    private void look(Chromium chromium, int width, Browser browser, String name, String path) {
        chromium.look(softly, width, browser, Map.of(name, path));
    }
}
