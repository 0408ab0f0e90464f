package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;

/** An administrator sees what raters will get before any of them does. */
@QuarkusTest
class PreviewTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Survey survey;

    @Inject
    AgroalDataSource database;

    private Browser browser;
    private String preview;

    @BeforeEach
    void administrator() {
        Scenario.Cast cast = scenario.draft();
        browser = logins.browser(cast.administrator());
        preview = "/organisations/" + cast.organisation() + "/questionnaires/executive-360/preview";
    }

    /** All but what only a campaign can say: the same page, word for word and field for field. */
    @Test
    void showsThePageThatRatersGet() {
        Survey.Running running = survey.running();
        Survey.Link link = survey.link(running, "Boris");
        var nomination = survey.asked(link, survey.executive(running, "Ana Ruiz"), Relationship.CURRENT_DIRECT_REPORT);
        Browser rater = new Browser();
        rater.submit(rater.open(link.path()), link.path(), Map.of("act", "start"));
        for (String page : List.of("r", "numbers-and-values", "comments", "check")) {
            Document real = rater.open("/answers/" + nomination + "/" + page).document();
            Document shown = browser.open(preview + "/en/current/" + page).document();
            assertThat(shown.select(".flash").text()).contains("nothing that you choose or write here is kept");
            shown.select("main > .flash").remove();
            for (Document document : List.of(real, shown)) {
                document.select("input[name=csrf]").remove();
                document.select("#telltales").empty();
                document.select("a[href]").removeAttr("href");
                document.select("form[action]").removeAttr("action");
                document.select("link[href^=/brand/], .column:has(.brand-logo)").remove();
            }
            assertThat(html(shown)).as(page).isEqualTo(html(real));
        }
        survey.end(running);
    }

    @Test
    void goesFromPageToPageAndKeepsNothing() throws SQLException {
        long before = ballots();
        Browser.Page page = browser.open(preview + "/en/current/r");
        List<String> pages = new ArrayList<>();
        while (!page.path().endsWith("/check")) {
            pages.add(page.path().replaceFirst(".*/", ""));
            assertThat(pages).hasSizeLessThan(10);
            page = browser.submit(page, page.path(), Map.of("act", "next", "R1", "5", "O1", "Words"));
            assertThat(page.status()).isEqualTo(200);
        }
        assertThat(pages).containsExactly("r", "b", "t", "c", "d", "numbers-and-values", "comments");
        assertThat(page.text()).contains("0 of 6").doesNotContain("Words");
        assertThat(browser.submit(page, preview + "/en/current/send", Map.of()).path())
                .endsWith("/r");
        assertThat(browser.open(preview + "/en/current/r").document().select("input[checked]"))
                .isEmpty();
        assertThat(ballots()).isEqualTo(before);
    }

    @Test
    void hasEveryWordingAndLanguage() {
        assertThat(browser.open(preview + "/en/current/r").text())
                .contains("In the last 12 months, Ana Ruiz", "lets people");
        assertThat(browser.open(preview + "/en/past/r").text())
                .contains("In the time we worked together", "let people");
        assertThat(browser.open(preview + "/en/self/r").text())
                .contains("In the last 12 months, I")
                .doesNotContain("Ana Ruiz");
        assertThat(browser.open(preview + "/en/supervisor/comments").text())
                .contains("watch for in Ana Ruiz's next transition");
        assertThat(browser.open(preview + "/en/past-supervisor/comments").text())
                .contains("learn about Ana Ruiz in a transition");
        Browser.Page german = browser.open(preview + "/de/current/r");
        assertThat(german.document().select("html").attr("lang")).isEqualTo("de");
        assertThat(german.text()).contains("Vorschau", "lässt andere erst ausreden");
        String french = german.document().select("button[lang=fr]").attr("formaction");
        assertThat(french).isEqualTo("?language=fr");
        Map<String, String> button = Map.of(
                "act",
                "language",
                "csrf",
                german.document().select("input[name=csrf]").val());
        assertThat(browser.post(german.path() + french, button)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(preview + "/fr/current/r");
        assertThat(browser.open(preview).document().select("html").attr("lang"))
                .as("the administrator's own")
                .isEqualTo("en");
        for (String none : List.of("/xx/current/r", "/en/nobody/r", "/en/current/zz", "/en/current/../r")) {
            assertThat(browser.open(preview + none).status()).as(none).isEqualTo(404);
        }
    }

    @Test
    void isFramedByItsOwnPageAloneAndRunsNoScript() {
        var answer = browser.ask(preview + "/en/current/r");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script");
        assertThat(answer.body()).doesNotContain("<script");
        Document frame = browser.open(preview + "?in=de&wording=self&width=desktop&part=comments")
                .document();
        assertThat(frame.expectFirst("iframe").attr("src")).isEqualTo(preview + "/de/self/comments");
        assertThat(frame.expectFirst("iframe").className()).isEqualTo("device desktop");
        assertThat(frame.select("nav.choices [aria-current=true]").eachText())
                .containsExactly("Deutsch", "For the executive", "Computer", "In eigenen Worten");
        assertThat(browser.open(preview + "?in=%3Cx&wording=%22&width=1&part=zz")
                        .document()
                        .expectFirst("iframe")
                        .attr("src"))
                .isEqualTo(preview + "/en/current/r");
        Browser other = logins.browser(scenario.draft().administrator());
        assertThat(other.open(preview + "/en/current/r").status()).isEqualTo(404);
        assertThat(new Browser().ask(preview + "/en/current/r").statusCode()).isNotEqualTo(200);
    }

    private static String html(Document page) {
        return page.body().html().replaceAll("\\s+", " ").replace("> <", "><");
    }

    private long ballots() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from ballot")) {
            row.next();
            return row.getLong(1);
        }
    }
}
