package org.sightline.rater;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.invitation.Scenario;
import org.sightline.organisation.People;

/** A file of executives and raters, through the pages: checked, counted, confirmed; or not a row of it is written. */
@QuarkusTest
class RosterImportTest {
    private static final String HEADER =
            "executive_email;executive_name;rater_name;rater_email;relationship;from;to;coach_email\n";

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    RosterView view;

    @Inject
    People people;

    @Test
    void importsAfterAPreview() {
        Scenario.Cast cast = scenario.draft();
        String csv = HEADER
                + row(cast, "Ana Ruiz", "Bo Lindqvist", "current_supervisor;2022-01-01;;coach@" + cast.domain())
                + row(cast, "Ana Ruiz", "Łucja 李", "Past Direct Report;2019-01-01;2022-06-30;")
                + row(cast, "Bo Lindqvist", "Ana Ruiz", "peer;;;coach@" + cast.domain());
        Document preview = document(upload(cast, "/import", csv.getBytes(StandardCharsets.UTF_8)), 200);
        assertThat(preview.select("table tr").eachText())
                .containsExactly("What New Changed As they are", "Executives 2 0 0", "Raters 3 0 0", "People 3 0 0");
        assertThat(rows(cast)).as("a preview writes nothing").isZero();

        Response taken = confirm(cast, preview);
        assertThat(taken.statusCode()).isEqualTo(303);
        QuarkusTransaction.requiringNew().run(() -> {
            var executives = view.of(cast.campaign());
            assertThat(executives)
                    .extracting(RosterView.ExecutiveRow::name)
                    .containsExactly("Ana Ruiz", "Bo Lindqvist");
            assertThat(executives).extracting(RosterView.ExecutiveRow::coachId).containsOnly(cast.coach());
            assertThat(executives.getFirst().raters())
                    .extracting(rater -> rater.relationship().id() + " " + rater.name() + " " + rater.to())
                    .containsExactly(
                            "self Ana Ruiz null",
                            "past_direct_report Łucja 李 2022-06-30",
                            "current_supervisor Bo Lindqvist null");
        });

        Document again = document(upload(cast, "/import", csv.getBytes(StandardCharsets.UTF_8)), 200);
        assertThat(again.text()).contains("Everything in this file is there already.");
        Document changed = document(
                upload(
                        cast,
                        "/import",
                        csv.replace("peer;;;", "other;;;").replace("李", "Li").getBytes(StandardCharsets.UTF_8)),
                200);
        assertThat(changed.select("table tr").eachText())
                .containsExactly("What New Changed As they are", "Executives 0 0 2", "Raters 0 1 2", "People 0 1 2");
    }

    @Test
    void writesNothingWhenThereIsAnyFault() {
        Scenario.Cast cast = scenario.draft();
        String csv = HEADER
                + row(cast, "Ana Ruiz", "Bo Li", "peer;;;")
                + row(cast, "Ana Ruiz", "Cy", "pear;;;")
                + row(cast, "Ana Ruiz", "Di", "peer;;;nobody@" + cast.domain());
        Document faulty = document(upload(cast, "/import", csv.getBytes(StandardCharsets.UTF_8)), 422);
        assertThat(faulty.title()).startsWith("There is a problem: ");
        assertThat(faulty.select(".faults tbody tr").eachText())
                .containsExactly(
                        "3 relationship “pear” is not a relationship. Did you mean peer?",
                        "4 coach_email No coach of this organisation has the address nobody@" + cast.domain()
                                + ". Add the coach with the first executive by hand, or leave the field empty.");
        assertThat(faulty.selectXpath("//*[@id='csv']").val()).contains("pear");
        assertThat(rows(cast)).isZero();

        Document page = open(cast, "/import");
        Response forced = send(cast, "/import/confirmation", page)
                .multiPart(text(csv))
                .post("/campaigns/" + cast.campaign() + "/import/confirmation");
        assertThat(forced.statusCode()).as("a confirmation of a faulty file").isEqualTo(422);
        assertThat(rows(cast)).isZero();
    }

    @Test
    void refusesAnotherEncodingAndAFileThatIsTooLarge() {
        Scenario.Cast cast = scenario.draft();
        byte[] latin = (HEADER + row(cast, "Jürgen", "Bo", "peer;;;")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(document(upload(cast, "/import", latin), 422).text()).contains("The file is not in UTF-8");
        assertThat(document(upload(cast, "/import", new byte[1_000_001]), 422).text())
                .contains("The file is larger than 1 MB");
        assertThat(document(upload(cast, "/import", new byte[0]), 422).text()).contains("There is nothing to import");
    }

    @Test
    void takesItsOwnSample() throws IOException {
        Scenario.Cast cast = scenario.draft();
        try (InputStream sample = RosterImportTest.class.getResourceAsStream("/META-INF/resources/assets/raters.csv")) {
            Document preview = document(upload(cast, "/import", sample.readAllBytes()), 200);
            assertThat(preview.text()).contains("Executives 1 0 0").contains("Raters 6 0 0");
        }
    }

    @Test
    void isHiddenFromOutsidersAndGoneAfterTheStart() {
        Scenario.Cast mine = scenario.draft();
        Browser outsider = logins.browser(scenario.draft().administrator());
        assertThat(outsider.ask("/campaigns/" + mine.campaign() + "/import").statusCode())
                .isEqualTo(404);
        Scenario.Cast started = scenario.collecting();
        assertThat(logins.browser(started.administrator())
                        .ask("/campaigns/" + started.campaign() + "/import")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String row(Scenario.Cast cast, String executive, String rater, String rest) {
        return address(cast, executive) + ";" + executive + ";" + rater + ";" + address(cast, rater) + ";" + rest
                + "\n";
    }

    private static String address(Scenario.Cast cast, String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "@" + cast.domain();
    }

    private int rows(Scenario.Cast cast) {
        return QuarkusTransaction.requiringNew()
                .call(() -> view.of(cast.campaign()).size()
                        + people.of(cast.organisation()).size());
    }

    private Document open(Scenario.Cast cast, String path) {
        return logins.browser(cast.administrator())
                .open("/campaigns/" + cast.campaign() + path)
                .document();
    }

    private Response upload(Scenario.Cast cast, String path, byte[] content) {
        Browser browser = logins.browser(cast.administrator());
        Document page = browser.open("/campaigns/" + cast.campaign() + path).document();
        return given().redirects()
                .follow(false)
                .cookie("session", browser.cookie("session").orElseThrow())
                .cookie("csrf", browser.cookie("csrf").orElseThrow())
                .multiPart(
                        "csrf",
                        page.selectXpath("//form[contains(@action,'/import')]//input[@name='csrf']")
                                .val())
                .multiPart("file", "raters.csv", content, "text/csv")
                .multiPart("csv", "")
                .post("/campaigns/" + cast.campaign() + path);
    }

    private Response confirm(Scenario.Cast cast, Document preview) {
        return send(cast, "/import", preview)
                .multiPart(text(preview.selectXpath("//textarea[@name='csv']").val()))
                .post("/campaigns/" + cast.campaign() + "/import/confirmation");
    }

    /** A request of the cast's administrator with the token of a page of theirs. */
    private io.restassured.specification.RequestSpecification send(Scenario.Cast cast, String path, Document page) {
        Browser browser = logins.browser(cast.administrator());
        Document own = browser.open("/campaigns/" + cast.campaign() + "/import").document();
        assertThat(page).isNotNull();
        return given().redirects()
                .follow(false)
                .cookie("session", browser.cookie("session").orElseThrow())
                .cookie("csrf", browser.cookie("csrf").orElseThrow())
                .multiPart(
                        "csrf",
                        own.selectXpath("//form[contains(@action,'/import')]//input[@name='csrf']")
                                .val());
    }

    /** As a browser sends it. */
    private static MultiPartSpecification text(String csv) {
        return new MultiPartSpecBuilder(csv).controlName("csv").charset("UTF-8").build();
    }

    private static Document document(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        return Jsoup.parse(response.asString());
    }
}
