package org.sightline.briefing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;
import org.sightline.system.Sql;

/** The briefing on a phone and on a desk; every other width and language is walked with all other pages. */
@QuarkusTest
class BriefingLooksTest {
    @Inject
    Logins logins;

    @Inject
    Scenario scenario;

    @Inject
    AgroalDataSource database;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitsAndCanBeUsedByEverybody() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 6);
        Sql.run(database, "a name", "update account set name = 'Miriam Okafor-Lindqvist' where id = ?", cast.coach());
        Browser coach = logins.browser(cast.coach());
        String page = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name", "Ana Ruiz",
                                "email", cast.address("Ana Ruiz"),
                                "goal", "Let the plant managers decide",
                                "timeZone", "Europe/Berlin"))
                .path();
        String own = "/my/coaching" + page.substring(page.lastIndexOf('/'));
        Browser executive = logins.browser(logins.account(cast.address("Ana Ruiz"), cast.organisation()));
        coach.submit(
                coach.open(page + "/briefing"),
                page + "/briefing/words",
                Map.of(
                        "words",
                        "I have run plants myself, and I know what a Sunday evening call costs. Bring the last one."));
        executive.submit(
                executive.open(own + "/briefing"),
                own + "/briefing/questions",
                Map.of("message", "Who in head office gets to know that I take part?"));
        Browser administrator = logins.browser(cast.administrator());
        String gate = "/organisations/" + cast.organisation() + "/engagements" + page.substring(page.lastIndexOf('/'))
                + "/briefing";
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                Map<String, String> theirs = new LinkedHashMap<>();
                theirs.put("briefing-own", own + "/briefing");
                theirs.put("briefing-engagement", own);
                theirs.put("briefing-sample-report", "/sample-report");
                theirs.put("briefing-sample-survey", own + "/sample-survey/en/r");
                chromium.look(softly, width, executive, theirs);
                chromium.look(softly, width, coach, Map.of("briefing-coach", page + "/briefing"));
                chromium.look(
                        softly,
                        width,
                        administrator,
                        Map.of("briefing-gate", gate, "briefing-start", "/campaigns/" + cast.campaign() + "/start"));
            }
        }
        softly.assertAll();
    }

    /** Long words of other languages in the smallest window. */
    @Test
    void fitsTheSmallestWindowWithASampleReportInEveryLanguage() {
        Scenario.Cast cast = scenario.draft();
        Browser coach = logins.browser(cast.coach());
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.SMALLEST, coach)) {
            Page page = window.newPage();
            for (String language : List.of("en", "de", "fr", "es")) {
                page.navigate(Chromium.address("/sample-report?language=" + language));
                softly.assertThat(Chromium.scrollsSideways(page))
                        .as(language + " " + page.evaluate("""
                                () => [...document.querySelectorAll('main *')]
                                    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.report-table'))
                                    .slice(0, 8).map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.slice(0, 60)).join(' | ')"""))
                        .isFalse();
            }
        }
        softly.assertAll();
    }
}
