package org.sightline.monitor;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.Owner;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;

/** The page in a real browser, with one executive and with twenty. */
@QuarkusTest
class MonitorLooksTest {
    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Test
    void fitsEveryWindowAndEveryReader() {
        Scenario.Cast one = scenario.collecting();
        Scenario.Cast many = many();
        Browser administrator = logins.browser(many.administrator());
        String crowded = "/campaigns/" + many.campaign();
        String small = "/campaigns/" + one.campaign();
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(
                        softly,
                        width,
                        administrator,
                        Map.of("monitor-many", crowded + "/monitor", "monitor-nudge", crowded + "/nudge"));
                chromium.look(
                        softly,
                        width,
                        logins.browser(one.administrator()),
                        Map.of("monitor-one", small + "/monitor", "monitor-extension", small + "/extension"));
            }
        }
        softly.assertAll();
    }

    /** Twenty executives with all kinds of groups and lights, and a name as long as it may be. */
    private Scenario.Cast many() {
        Scenario.Cast cast = scenario.draft();
        for (int i = 1; i <= 20; i++) {
            UUID executive = scenario.executive(
                    cast, i == 7 ? "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh" : "Executive " + i);
            for (Relationship relationship : Relationship.values()) {
                if (relationship != Relationship.SELF && (i + relationship.ordinal()) % 3 > 0) {
                    boolean boss = relationship == Relationship.CURRENT_SUPERVISOR;
                    scenario.raters(cast, executive, relationship.id(), relationship, boss ? 1 : 3 + i % 4);
                }
            }
        }
        scenario.start(cast);
        Owner.run("insert into progress_light (executive_id, relationship, reached)"
                + " select e.id, n.relationship, hashtext(e.id::text || n.relationship) % 2 = 0 and count(*) > 3"
                + " from executive e join nomination n on n.executive_id = e.id where n.relationship <> 'SELF'"
                + " and e.campaign_id = '" + cast.campaign() + "' group by e.id, n.relationship");
        return cast;
    }
}
