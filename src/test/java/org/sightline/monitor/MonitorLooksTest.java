package org.sightline.monitor;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
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
        try (Chromium chromium = Chromium.start()) {
            for (int width : new int[] {Chromium.SMALLEST, Chromium.PHONE, Chromium.DESKTOP}) {
                look(chromium, width, one, pages("monitor-one", one));
                look(chromium, width, many, pages("monitor-many", many));
                look(chromium, width, many, Map.of("nudge", "/campaigns/" + many.campaign() + "/nudge"));
                look(chromium, width, one, Map.of("extension", "/campaigns/" + one.campaign() + "/extension"));
            }
        }
        softly.assertAll();
    }

    private static Map<String, String> pages(String name, Scenario.Cast cast) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(name, "/campaigns/" + cast.campaign() + "/monitor");
        return pages;
    }

    private void look(Chromium chromium, int width, Scenario.Cast cast, Map<String, String> pages) {
        Browser admin = logins.browser(cast.administrator());
        try (BrowserContext window = chromium.window(width, admin)) {
            Page page = window.newPage();
            pages.forEach((name, path) -> {
                page.navigate(Chromium.address(path));
                String what = name + "-" + width;
                softly.assertThat(Chromium.scrollsSideways(page))
                        .as(what + " scrolls sideways")
                        .isFalse();
                if (width != Chromium.SMALLEST) {
                    Chromium.picture(page, what);
                    softly.assertThat(Chromium.faults(page)).as(what).isEmpty();
                }
            });
        }
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
