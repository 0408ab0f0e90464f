package org.sightline.barrier;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.system.Sql;

/** What a sponsor sees in the way on a phone and on a desk, with the keyboard alone too. */
@QuarkusTest
class SponsorBarrierLooksTest {
    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final SoftAssertions softly = new SoftAssertions();

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void fitsAndCanBeUsedByEverybody() {
        UUID organisation = logins.organisation("Harbour & Vale Shipping");
        String own = "/sponsorship/" + organisation + "/barriers";
        UUID top = logins.account("top-" + tag + "@example.com", organisation, Role.SPONSOR);
        Sql.run(database, "a name", "update account set name = 'Sofia Lindqvist-Marchetti' where id = ?", top);
        Browser sponsor = logins.browser(top);
        answered(
                sponsor,
                own,
                Map.of("time", "entirely", "safety", "largely", "results", "a-little", "skill-1", "partly"));
        clock.advance(Duration.ofDays(120));
        sponsor = logins.browser(top);
        Browser.Page result = answered(
                sponsor,
                own,
                Map.of("time", "largely", "safety", "partly", "reward", "largely", "skill-1", "a-little"));
        String check = result.document().expectFirst("form[action$=/sharing]").attr("action");
        sponsor.submit(result, check, Map.of("administrators", "on", "coaches", "on"));
        String card = result.document().expectFirst("a[href*=/cards/]").attr("href");
        sponsor.submit(
                sponsor.open(card),
                card,
                Map.of("owner", "other", "named", "Boris Okonkwo, head of transport", "due", "2026-07-20"));
        Browser second = logins.browser(logins.account("second-" + tag + "@example.com", organisation, Role.SPONSOR));
        Browser administrator =
                logins.browser(logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR));
        Browser coach = logins.browser(logins.account("coach-" + tag + "@example.com", organisation, Role.COACH));
        String coached = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name", "Ana Ruiz",
                                "email", "ana-" + tag + "@example.com",
                                "goal", "Let the plant managers decide",
                                "timeZone", "Europe/Berlin"))
                .path();
        UUID empty = logins.organisation("Nobody’s");
        logins.account("admin-" + tag + "@example.com", empty, Role.ADMINISTRATOR);
        Map<String, String> theirs = new LinkedHashMap<>();
        theirs.put("sponsor-barrier-own", own);
        theirs.put("sponsor-barrier-statements", own + "/new");
        theirs.put("sponsor-barrier-card", card);
        theirs.put("sponsor-barrier-door", "/sponsorship");
        theirs.put("sponsor-barrier-data", "/account/data");
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, sponsor, theirs);
                chromium.look(softly, width, second, Map.of("sponsor-barrier-empty", own));
                chromium.look(
                        softly,
                        width,
                        administrator,
                        Map.of(
                                "sponsor-barrier-told", "/organisations/" + organisation + "/barriers",
                                "sponsor-barrier-untold", "/organisations/" + empty + "/barriers",
                                "sponsor-barrier-organisation", "/organisations/" + organisation));
                chromium.look(softly, width, coach, Map.of("sponsor-barrier-coach", coached + "/barriers"));
            }
        }
        softly.assertAll();
    }

    private static Browser.Page answered(Browser sponsor, String own, Map<String, String> answers) {
        return sponsor.submit(sponsor.open(own + "/new"), own, answers);
    }
}
