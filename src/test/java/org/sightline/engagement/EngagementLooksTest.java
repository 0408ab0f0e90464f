package org.sightline.engagement;

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
import org.sightline.system.Sql;

/** The pages of coaching on a phone and on a desk; every other width and language is walked with all other pages. */
@QuarkusTest
class EngagementLooksTest {
    private static final String GOAL =
            "Let the plant managers decide on their own what they can decide, and notice it by the number of calls that do not come on a Sunday evening.";

    @Inject
    Logins logins;

    @Inject
    EngagementScenario scenario;

    @Inject
    AgroalDataSource database;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitAndCanBeUsedByEverybody() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID organisation = logins.organisation("Harbour & Vale");
        UUID coach = named(
                "Miriam Okafor-Lindqvist", logins.account("coach-" + tag + "@example.com", organisation, Role.COACH));
        UUID admin = logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR);
        UUID executive = named("Ana Ruiz", logins.account("ana-" + tag + "@example.com", organisation));
        UUID person = UUID.randomUUID();
        Sql.run(
                database,
                "a person",
                "insert into person (id, organisation_id, name, email) values (?, ?, 'Ana Ruiz', ?)",
                person,
                organisation,
                "ana-" + tag + "@example.com");
        String id = scenario.of(organisation, person, executive, coach, GOAL).get("engagement");
        String page = "/engagements/" + id;
        Browser coaching = logins.browser(coach);
        coaching.submit(
                coaching.open("/engagements/profile/" + organisation),
                "/engagements/profile/" + organisation,
                Map.of("qualification", "ICF PCC, 12 years of practice", "capacity", "6", "declared", "on"));
        Map<String, String> own = new LinkedHashMap<>();
        own.put("engagements", "/engagements");
        own.put("engagement", page);
        own.put("engagement-new", "/engagements/new");
        own.put("session-new", page + "/sessions/new");
        own.put("time", page + "/time");
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, coaching, own);
                chromium.look(softly, width, logins.browser(executive), Map.of("my-engagement", "/my/coaching/" + id));
                chromium.look(
                        softly,
                        width,
                        logins.browser(admin),
                        Map.of("coaches", "/organisations/" + organisation + "/coaches"));
            }
        }
        softly.assertAll();
    }

    private UUID named(String name, UUID account) {
        Sql.run(database, "a name", "update account set name = ? where id = ?", name, account);
        return account;
    }
}
