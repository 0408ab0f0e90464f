package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
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
        Browser browser = logins.browser(cast.administrator());
        String csv = HEADER
                + row(cast, "Ana Ruiz", "Bo Lindqvist", "current_supervisor;2022-01-01;;coach@" + cast.domain())
                + row(cast, "Ana Ruiz", "Łucja 李", "Past Direct Report;2019-01-01;2022-06-30;")
                + row(cast, "Bo Lindqvist", "Ana Ruiz", "peer;;;coach@" + cast.domain());
        Page preview = hand(browser, cast, csv);
        assertThat(preview.document().select("table tr").eachText())
                .containsExactly("What New Changed As they are", "Executives 2 0 0", "Raters 3 0 0", "People 3 0 0");
        assertThat(rows(cast)).as("a preview writes nothing").isZero();

        Page taken = browser.submit(preview, preview.path() + "/confirmation", Map.of());
        assertThat(taken.path()).isEqualTo("/campaigns/" + cast.campaign());
        assertThat(browser.open(preview.path()).status())
                .as("a file that was taken is gone")
                .isEqualTo(404);
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

        assertThat(hand(browser, cast, csv).text()).contains("Everything in this file is there already.");
        Page changed = hand(browser, cast, csv.replace("peer;;;", "other;;;").replace("李", "Li"));
        assertThat(changed.document().select("table tr").eachText())
                .containsExactly("What New Changed As they are", "Executives 0 0 2", "Raters 0 1 2", "People 0 1 2");
    }

    @Test
    void letsFaultsBeMendedOnTheSpot() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        String csv = HEADER
                + row(cast, "Ana Ruiz", "Bo Li", "peer;;;")
                + "\n"
                + row(cast, "Ana Ruiz", "Cy", "pear;2020-02-30;;")
                + row(cast, "Ana Ruiz", "Di", "peer;;;nobody@" + cast.domain());
        Page faulty = hand(browser, cast, csv);
        assertThat(faulty.document().title()).startsWith("There is a problem: ");
        assertThat(faulty.document().select("h2").eachText()).containsExactly("Relationships", "Dates", "Coaches");
        assertThat(faulty.document().select(".cell").eachText())
                .containsExactly(
                        "Row 4, Relationship of the rater to the executive, Cy “pear” is not a relationship. Did you mean peer?",
                        "Row 4, Worked together from, Cy “2020-02-30” is not a day. Write it as year-month-day, like 2024-03-31.",
                        "Row 5, E-mail address of the coach, Di No coach of this organisation has the address nobody@"
                                + cast.domain()
                                + ". Give the coach access first (page “Access” of the organisation), or leave the field empty.");
        Page again = browser.submit(
                faulty,
                faulty.path() + "/mend",
                Map.of(
                        "act",
                        "mend",
                        "cell-4-relationship",
                        "peer",
                        "cell-4-from",
                        "2020-02-28",
                        "cell-5-coach_email",
                        ""));
        assertThat(again.text()).contains("The file has no faults.", "Raters 3 0 0");
        assertThat(rows(cast)).isZero();
    }

    @Test
    void leavesFaultyRowsOutAndGivesThemBack() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        Page faulty = hand(
                browser,
                cast,
                HEADER
                        + row(cast, "Ana Ruiz", "Bo Li", "peer;;;")
                        + row(cast, "Ana Ruiz", "Cy", "pear;;;")
                        + row(cast, "Ana Ruiz", "Di", "nothing;;;"));
        Page rest = browser.submit(
                faulty, faulty.path() + "/mend", Map.of("act", "leave-out", "cell-3-relationship", "peer"));
        assertThat(rest.text()).contains("One row is left out.", "Raters 2 0 0");
        Page done = browser.submit(rest, rest.path() + "/confirmation", Map.of());
        assertThat(done.text()).contains("The import is done", "One row was left out.");
        assertThat(browser.open(done.path() + "/left-out.csv")
                        .answer()
                        .body()
                        .lines()
                        .toList())
                .hasSize(2)
                .first()
                .asString()
                .contains("executive_email,executive_name");
        assertThat(browser.open(done.path() + "/left-out.csv").answer().body()).contains("Di,", "nothing");
        assertThat(browser.post(done.path() + "/confirmation", Map.of()).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void asksWhichColumnHoldsWhat() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        Page columns = hand(
                browser,
                cast,
                "Führungskraft;E-Mail Führungskraft;Feedbackgeber;Mail Feedbackgeber;Rolle;Bemerkung\n"
                        + "Ana Ruiz;ana@" + cast.domain() + ";Bo Li;bo@" + cast.domain() + ";peer;x\n");
        assertThat(columns.text()).contains("Which column holds what?", "For example: bo@" + cast.domain());
        assertThat(columns.document().select("option[selected]").eachText())
                .containsExactly(
                        "E-Mail Führungskraft", "Führungskraft", "Feedbackgeber", "Mail Feedbackgeber", "Rolle");
        Page lacking = browser.submit(columns, columns.path() + "/columns", Map.of("column-executive_name", ""));
        assertThat(lacking.status()).isEqualTo(422);
        assertThat(lacking.text()).contains("Choose the column that holds: Name of the executive");
        Page preview = browser.submit(lacking, columns.path() + "/columns", Map.of("column-executive_name", "0"));
        assertThat(preview.text()).contains("The file has no faults.", "Raters 1 0 0", "Bemerkung");
    }

    @Test
    void readsAWorkbook() throws IOException {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Raters");
            String[] names = HEADER.strip().split(";");
            for (int column = 0; column < names.length; column++) {
                sheet.value(1, column, names[column]);
            }
            String[] fields = row(cast, "Ana Ruiz", "Łucja 李", "peer").strip().split(";");
            for (int column = 0; column < fields.length; column++) {
                sheet.value(3, column, fields[column]);
            }
            sheet.value(3, 5, LocalDate.of(2021, 5, 1));
            sheet.style(3, 5).format("yyyy-mm-dd").set();
        }
        Page preview = hand(browser, cast, file.toByteArray(), "raters.xlsx");
        assertThat(preview.text()).contains("The file has no faults.", "Executives 1 0 0", "Raters 1 0 0");
        browser.submit(preview, preview.path() + "/confirmation", Map.of());
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(
                                view.of(cast.campaign()).getFirst().others().getFirst())
                        .extracting(RosterView.RaterRow::name, rater -> String.valueOf(rater.from()))
                        .containsExactly("Łucja 李", "2021-05-01"));
        byte[] broken = Arrays.copyOf(file.toByteArray(), file.size() / 2);
        assertThat(hand(browser, cast, broken, "raters.xlsx").text()).contains("The file is not in UTF-8");
    }

    @Test
    void refusesAnotherEncodingAndAFileThatIsTooLarge() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        byte[] latin = (HEADER + row(cast, "Jürgen", "Bo", "peer;;;")).getBytes(StandardCharsets.ISO_8859_1);
        Page refused = hand(browser, cast, latin, "raters.csv");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("The file is not in UTF-8");
        assertThat(hand(browser, cast, new byte[8_000_001], "raters.csv").text())
                .contains("The file is larger than 8 MB");
        assertThat(hand(browser, cast, new byte[0], "raters.csv").text()).contains("There is nothing to import");
    }

    @Test
    void takesItsOwnSample() throws IOException {
        Scenario.Cast cast = scenario.draft();
        try (InputStream sample = RosterImportTest.class.getResourceAsStream("/META-INF/resources/assets/raters.csv")) {
            Page preview = hand(logins.browser(cast.administrator()), cast, sample.readAllBytes(), "raters.csv");
            assertThat(preview.text()).contains("Executives 1 0 0").contains("Raters 6 0 0");
        }
    }

    @Test
    void asksWhetherWhatLooksAlikeIsOnePerson() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        Page first = hand(browser, cast, HEADER + row(cast, "Ana Ruiz", "Jürgen Groß", "peer;;;"));
        browser.submit(first, first.path() + "/confirmation", Map.of());
        String other = address(cast, "Ana Ruiz") + ";Ana Ruiz;";
        Page asked = hand(
                browser,
                cast,
                HEADER
                        + other + "Groß, Juergen;"
                        + address(cast, "Jürgen Groß").replace("@", "+360@") + ";peer;;;\n"
                        + other + "Bo Li;bo@" + cast.domain() + ";peer;;;\n"
                        + other + "bo LI;bo.li@" + cast.domain() + ";other;;;\n");
        assertThat(asked.document().select("legend").eachText())
                .containsExactly("Two spellings of one mailbox?", "One name, two addresses");
        assertThat(asked.document().select("input[checked]").eachAttr("value")).containsExactly("one", "two");
        String token = asked.document().expectFirst("main [name=csrf]").val();
        assertThat(browser.post(asked.path() + "/confirmation", Map.of("csrf", token))
                        .statusCode())
                .isEqualTo(303);
        assertThat(rows(cast)).as("nothing is taken before it is decided").isEqualTo(3);
        Page preview = browser.submit(asked, asked.path() + "/twins", Map.of());
        assertThat(preview.document().select("table tr").eachText())
                .containsExactly("What New Changed As they are", "Executives 0 0 1", "Raters 2 0 1", "People 2 0 2");
        browser.submit(preview, preview.path() + "/confirmation", Map.of());
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(view.of(cast.campaign()).getFirst().others())
                        .extracting(RosterView.RaterRow::name)
                        .containsExactlyInAnyOrder("Jürgen Groß", "Bo Li", "bo LI"));
    }

    @Test
    void canBeUndoneUntilSomethingIsSent() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        Page first = hand(browser, cast, HEADER + row(cast, "Ana Ruiz", "Bo Li", "peer;;;"));
        browser.submit(first, first.path() + "/confirmation", Map.of());
        Page second = hand(
                browser,
                cast,
                HEADER
                        + row(cast, "Ana Ruiz", "Bo Li", "past_supervisor;2019-01-01;2020-01-01;coach@" + cast.domain())
                        + row(cast, "Ana Ruiz", "Cy Day", "peer;;;")
                        + row(cast, "Di Eng", "Cy Day", "peer;;;"));
        browser.submit(second, second.path() + "/confirmation", Map.of());
        assertThat(rows(cast)).isEqualTo(6);
        String undo = "/campaigns/" + cast.campaign() + "/import/undo";
        assertThat(browser.open("/campaigns/" + cast.campaign() + "/import")
                        .document()
                        .select("a[href=" + undo + "]"))
                .hasSize(1);
        Page back = browser.submit(browser.open(undo), undo, Map.of());
        assertThat(back.text()).contains("The import is undone.");
        assertThat(rows(cast)).isEqualTo(3);
        QuarkusTransaction.requiringNew().run(() -> {
            var ana = view.of(cast.campaign()).getFirst();
            assertThat(ana.coachId()).isNull();
            assertThat(ana.others())
                    .extracting(rater -> rater.relationship().id() + " " + rater.from() + " " + rater.to())
                    .containsExactly("peer null null");
        });
        assertThat(browser.open(undo).status()).isEqualTo(404);
    }

    @Test
    void isHiddenFromOutsidersAndGoneAfterTheStart() {
        Scenario.Cast mine = scenario.draft();
        Page staged =
                hand(logins.browser(mine.administrator()), mine, HEADER + row(mine, "Ana Ruiz", "Bo Li", "peer;;;"));
        Browser outsider = logins.browser(scenario.draft().administrator());
        for (String page : List.of("/campaigns/" + mine.campaign() + "/import", staged.path())) {
            assertThat(outsider.ask(page).statusCode()).isEqualTo(404);
        }
        Scenario.Cast started = scenario.collecting();
        assertThat(logins.browser(started.administrator())
                        .ask("/campaigns/" + started.campaign() + "/import")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesOverWhatAnotherCampaignHas() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        Page preview = hand(
                browser,
                cast,
                HEADER
                        + row(
                                cast,
                                "Ana Ruiz",
                                "Bo Li",
                                "past_direct_report;2019-01-01;2022-06-30;coach@" + cast.domain())
                        + row(cast, "Ana Ruiz", "Cy", "peer;;;"));
        browser.submit(preview, preview.path() + "/confirmation", Map.of());
        Page like = browser.open("/campaigns/new?like=" + cast.campaign());
        assertThat(like.text()).contains("The settings are those of the other campaign");
        assertThat(like.document()
                        .expectFirst("[name=questionnaire] option[selected], [name=questionnaire]")
                        .val())
                .isNotEmpty();
        Page ways = browser.submit(like, "/campaigns", Map.of("name", "Again"));
        assertThat(ways.document().select("#from option[selected]").val())
                .isEqualTo(cast.campaign().toString());
        String campaign = ways.path().replaceFirst("/import.*", "");
        Page staged = browser.submit(
                ways, campaign + "/take-over", Map.of("from", cast.campaign().toString()));
        assertThat(staged.text()).contains("Executives 1 0 0", "Raters 2 0 0", "People 0 0 3");
        browser.submit(staged, staged.path() + "/confirmation", Map.of());
        QuarkusTransaction.requiringNew().run(() -> {
            var copied = view.of(UUID.fromString(campaign.substring(campaign.lastIndexOf('/') + 1)));
            assertThat(copied)
                    .singleElement()
                    .extracting(RosterView.ExecutiveRow::coachId)
                    .isEqualTo(cast.coach());
            assertThat(copied.getFirst().others())
                    .extracting(rater -> rater.relationship().id() + " " + rater.from() + " " + rater.to())
                    .containsExactlyInAnyOrder("past_direct_report 2019-01-01 2022-06-30", "peer null null");
        });
        Browser stranger = logins.browser(scenario.draft().administrator());
        Page own = stranger.open("/campaigns/new");
        Page mine = stranger.submit(own, "/campaigns", Map.of("name", "Mine"));
        Page other = stranger.open(mine.path() + "/import?from=" + cast.campaign());
        assertThat(other.document().select("#from option[selected]")).isEmpty();
    }

    @Test
    void takesTimeZonesByTheWordsThatFilesUse() {
        Scenario.Cast cast = scenario.draft();
        Browser browser = logins.browser(cast.administrator());
        String header =
                "executive_email;executive_name;rater_name;rater_email;relationship;time_zone;executive_time_zone\n";
        Page cells = hand(
                browser,
                cast,
                header
                        + row(cast, "Ana Ruiz", "Bo Li", "peer;New York;CET")
                        + row(cast, "Ana Ruiz", "Cy", "peer;CST;Berlin")
                        + row(cast, "Ana Ruiz", "Di", "peer;CST;")
                        + row(cast, "Ana Ruiz", "Ed", "peer;;"));
        assertThat(RosterColumns.NAMES.meaning().apply(Set.of("zeitzone", "führungskraft")))
                .contains("executive_time_zone");
        assertThat(cells.document().select("h2").eachText()).containsExactly("Time zones");
        assertThat(cells.document().select(".cell").eachText())
                .as("a word that nobody knows is mended once for all its rows")
                .singleElement()
                .asString()
                .contains("Row 3, Time zone", "“CST” is not a time zone, or stands for several.");
        String field = cells.document().expectFirst(".cell input").attr("name");
        Page preview = browser.submit(cells, cells.path() + "/mend", Map.of("act", "mend", field, "Chicago"));
        browser.submit(preview, preview.path() + "/confirmation", Map.of());
        assertThat(zone(cast, "Ana Ruiz")).isEqualTo("Europe/Berlin");
        assertThat(zone(cast, "Bo Li")).isEqualTo("America/New_York");
        assertThat(zone(cast, "Di")).isEqualTo("America/Chicago");
        assertThat(zone(cast, "Ed")).isEmpty();

        Page moved = hand(
                browser,
                cast,
                "executive_email;executive_name;rater_name;rater_email;relationship;time_zone\n"
                        + row(cast, "Ana Ruiz", "Bo Li", "peer;Tokio")
                        + row(cast, "Ana Ruiz", "Di", "peer;"));
        assertThat(moved.text()).as("an empty cell leaves it as it is").contains("People 0 1 2");
        browser.submit(moved, moved.path() + "/confirmation", Map.of());
        assertThat(zone(cast, "Bo Li")).isEqualTo("Asia/Tokyo");
        String undo = "/campaigns/" + cast.campaign() + "/import/undo";
        browser.submit(browser.open(undo), undo, Map.of());
        assertThat(zone(cast, "Bo Li")).isEqualTo("America/New_York");
    }

    private String zone(Scenario.Cast cast, String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.of(cast.organisation()).stream()
                        .filter(person -> person.email().equals(address(cast, name)))
                        .findFirst()
                        .orElseThrow()
                        .timeZone()
                        .map(Object::toString)
                        .orElse(""));
    }

    private static Page hand(Browser browser, Scenario.Cast cast, String csv) {
        return hand(browser, cast, csv.getBytes(StandardCharsets.UTF_8), "raters.csv");
    }

    private static Page hand(Browser browser, Scenario.Cast cast, byte[] file, String name) {
        String page = "/campaigns/" + cast.campaign() + "/import";
        return browser.upload(browser.open(page), page, name, file);
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
}
