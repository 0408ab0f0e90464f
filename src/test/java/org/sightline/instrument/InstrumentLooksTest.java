package org.sightline.instrument;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import org.sightline.account.Role;
import org.sightline.engagement.EngagementScenario;
import org.sightline.system.Sql;

/** The pages of instruments on a phone and on a desk. */
@QuarkusTest
class InstrumentLooksTest {
    @Inject
    Logins logins;

    @Inject
    EngagementScenario engagements;

    @Inject
    InstrumentScenario scenario;

    @Inject
    AgroalDataSource database;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitAndCanBeUsedByEverybody() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID organisation = logins.organisation("Harbour & Vale");
        UUID coach = logins.account("coach-" + tag + "@example.com", organisation, Role.COACH);
        UUID executive = logins.account("ana-" + tag + "@example.com", organisation);
        UUID person = UUID.randomUUID();
        Sql.run(
                database,
                "a person",
                "insert into person (id, organisation_id, name, email) values (?, ?, 'Ana Ruiz', ?)",
                person,
                organisation,
                "ana-" + tag + "@example.com");
        UUID engagement = UUID.fromString(engagements
                .of(organisation, person, executive, coach, "and let them decide")
                .get("engagement"));
        String result = scenario.of(engagement, "").get("instrument");
        String page = "/engagements/" + engagement;
        Map<String, String> own = new LinkedHashMap<>();
        own.put("instruments", page + "/instruments");
        own.put("instrument", page + "/instruments/" + result);
        own.put("style-new", page + "/styles/new");
        try (Chromium chromium = Chromium.start()) {
            for (int width : new int[] {Chromium.PHONE, Chromium.DESKTOP}) {
                look(chromium, width, logins.browser(coach), own);
                look(
                        chromium,
                        width,
                        logins.browser(executive),
                        Map.of("my-instruments", "/my/coaching/" + engagement + "/instruments"));
            }
        }
        softly.assertAll();
    }

    private void look(Chromium chromium, int width, Browser who, Map<String, String> pages) {
        try (BrowserContext window = chromium.window(width, who)) {
            Page page = window.newPage();
            pages.forEach((name, path) -> {
                String where = name + " at " + width;
                softly.assertThat(page.navigate(Chromium.address(path)).status())
                        .as(where)
                        .isEqualTo(200);
                softly.assertThat(Chromium.faults(page)).as(where).isEmpty();
                softly.assertThat(Chromium.scrollsSideways(page)).as(where).isFalse();
                Chromium.picture(page, name + "-" + width);
            });
        }
    }
}
