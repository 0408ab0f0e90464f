package org.sightline.barrier;

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

/** What stands in the way on a phone and on a desk; every other width and language is walked with all other pages. */
@QuarkusTest
class BarrierLooksTest {
    @Inject
    Logins logins;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitsAndCanBeUsedByEverybody() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID organisation = logins.organisation("Harbour & Vale");
        Browser coach = logins.browser(logins.account("coach-" + tag + "@example.com", organisation, Role.COACH));
        String page = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name", "Ana Ruiz",
                                "email", "ana-" + tag + "@example.com",
                                "goal", "Let the plant managers decide",
                                "timeZone", "Europe/Berlin"))
                .path();
        String own = "/my/coaching" + page.substring(page.lastIndexOf('/'));
        Browser executive = logins.browser(logins.account("ana-" + tag + "@example.com", organisation));
        Browser.Page result = executive.submit(
                executive.open(own + "/barriers/new"),
                own + "/barriers",
                Map.of("time", "entirely", "safety", "largely", "results", "a-little", "skill-1", "partly"));
        String check = result.document().expectFirst("form[action$=/sharing]").attr("action");
        executive.submit(result, check, Map.of("shared", "yes"));
        String card = result.document().expectFirst("a[href*=/cards/]").attr("href");
        executive.submit(executive.open(card), card, Map.of("owner", "coach", "due", "2026-03-20"));
        Map<String, String> theirs = new LinkedHashMap<>();
        theirs.put("barrier-own", own + "/barriers");
        theirs.put("barrier-statements", own + "/barriers/new");
        theirs.put("barrier-card", card);
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, executive, theirs);
                chromium.look(softly, width, coach, Map.of("barrier-coach", page + "/barriers"));
            }
        }
        softly.assertAll();
    }
}
