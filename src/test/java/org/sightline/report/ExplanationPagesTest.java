package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.invitation.Scenario;
import org.sightline.system.Sql;

/** The page on the protection of answers, read by whoever has its address. */
@QuarkusTest
class ExplanationPagesTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Test
    void opensToAnybodyBeforeAndAfterTheStartAndNamesNobody() {
        for (Scenario.Cast cast : List.of(scenario.draft(), scenario.collecting())) {
            String path = "/protection/" + cast.campaign();
            Browser stranger = new Browser();
            Browser.Page page = stranger.open(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.document().select("h1").eachText()).containsExactly("How answers are protected");
            assertThat(page.text()).contains("from 4 answers on", "4 2.3 or lower 4.8 or higher");
            assertThat(page.answer().body())
                    .doesNotContain("Spring 2026", "Nordwind", "Ana Ruiz", cast.domain(), "<form");
            assertThat(page.answer().headers().allValues("Set-Cookie"))
                    .as("nothing but the token of forms")
                    .allMatch(cookie -> cookie.startsWith("csrf="));

            assertThat(page.document().select("a[download]").attr("href")).isEqualTo(path + "/protection.pdf");
            HttpResponse<String> pdf = stranger.ask(path + "/protection.pdf");
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(pdf.body()).startsWith("%PDF-1.7");
            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(pdf.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"protection.pdf\"");
            assertThat(pdf.headers().allValues("Content-Security-Policy"))
                    .containsExactly("sandbox; default-src 'none'");
        }
    }

    @Test
    void tellsOfThePageForPastReportsWhereAnyAreAsked() {
        Scenario.Cast cast = scenario.collecting();
        String path = "/protection/" + cast.campaign();
        String said = "Whoever once reported to the person rated may say";
        Sql.run(
                database,
                "nobody who once reported",
                "update nomination set relationship = 'OTHER' where relationship = 'PAST_DIRECT_REPORT'"
                        + " and rater_id in (select id from rater where campaign_id = ?)",
                cast.campaign());
        assertThat(new Browser().open(path).text()).doesNotContain(said);
        Sql.run(
                database,
                "one who once reported",
                "update nomination set relationship = 'PAST_DIRECT_REPORT' where id = (select n.id from nomination n"
                        + " join rater r on r.id = n.rater_id where r.campaign_id = ? and n.relationship <> 'SELF' limit 1)",
                cast.campaign());
        assertThat(new Browser().open(path).text()).contains(said, "from 5 such people on");
    }

    @Test
    void isNotFoundForACampaignThatIsNotThere() {
        for (String end : List.of("", "/protection.pdf")) {
            assertThat(new Browser()
                            .ask("/protection/" + UUID.randomUUID() + end)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(new Browser().ask("/protection/none" + end).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void isLinkedFromTheCampaignAndFromTheFileOfTheCoach() {
        Scenario.Cast cast = scenario.draft();
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        String link = "a[href=/protection/" + cast.campaign() + "]";
        assertThat(logins.browser(cast.administrator())
                        .open("/campaigns/" + cast.campaign())
                        .document()
                        .select(link))
                .hasSize(1);
        assertThat(logins.browser(cast.coach())
                        .open("/executives/" + ana)
                        .document()
                        .select(link))
                .hasSize(1);
    }
}
