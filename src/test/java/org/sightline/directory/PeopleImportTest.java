package org.sightline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.invitation.Scenario;
import org.sightline.organisation.People;

/** A file of people and whom they report to, through the pages; and what a campaign proposes from it. */
@QuarkusTest
class PeopleImportTest {
    private static final String HEADER = "name,email,language,manager_email,from,to\n";

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    People people;

    @Inject
    ReportingLines lines;

    @Inject
    Clock clock;

    private Scenario.Cast cast;
    private Browser browser;
    private LocalDate today;

    @BeforeEach
    void organisation() {
        cast = scenario.draft();
        browser = logins.browser(cast.administrator());
        today = LocalDate.now(clock);
    }

    @Test
    void takesPeopleAndWhomTheyReportTo() {
        Page preview = hand(HEADER + "Bo Li,bo@x.example,,,,\n"
                + "Ana Ruiz,ana@x.example,es,BO@x.example,2020-01-01,\n"
                + "Cy Day,cy@x.example,,ana@x.example,2018-01-01,2020-12-31\n"
                + "Cy Day,cy@x.example,,bo@x.example,2021-01-01,\n");
        assertThat(preview.document().select("tbody tr").eachText())
                .containsExactly("People 3 0 0", "Reporting lines 3 0 0");
        assertThat(told()).isEmpty();
        Page organisation = confirm(preview);
        assertThat(organisation.path()).isEqualTo("/organisations/" + cast.organisation());
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "Ana Ruiz > Bo Li 2020-01-01 -",
                        "Cy Day > Ana Ruiz 2018-01-01 2020-12-31",
                        "Cy Day > Bo Li 2021-01-01 -");
    }

    @Test
    void endsWhatTheFileNoLongerTellsOf() {
        confirm(hand(HEADER + "Bo Li,bo@x.example,,,,\nCy Day,cy@x.example,,bo@x.example,2021-01-01,\n"));
        Page same = hand("name,email,manager_email\nCy Day,cy@x.example,bo@x.example\n");
        assertThat(same.text()).contains("Everything in this file is there already.");
        Page moved = hand(HEADER + "Ana Ruiz,ana@x.example,,,,\nCy Day,cy@x.example,,ana@x.example,2024-02-01,\n");
        assertThat(moved.document().select("tbody tr").eachText())
                .containsExactly("People 1 0 1", "Reporting lines 1 1 0");
        confirm(moved);
        assertThat(told())
                .containsExactlyInAnyOrder("Cy Day > Bo Li 2021-01-01 2024-02-01", "Cy Day > Ana Ruiz 2024-02-01 -");
    }

    @Test
    void tellsEveryFault() {
        Page faulty = hand(HEADER + "Bo Li,bo@x.example,xx,cy@x.example,,\n"
                + "Cy Day,cy@x.example,,bo@x.example,,\n"
                + "Di Eng,di@x.example,,di@x.example,,\n"
                + "Ed Fay,ed@x.example,,nobody@x.example,2020-02-30,\n"
                + "Flo Gil,flo@x.example,,bo at x,2021-01-01,2020-01-01\n"
                + "Gus Hay,gus@x.example,,,2021-01-01,\n"
                + "Flo Gill,flo@x.example,,bo@x.example,,\n"
                + "Flo Gil,flo@x.example,,bo@x.example,,\n");
        assertThat(faulty.document().select(".cell").eachText())
                .containsExactlyInAnyOrder(
                        "Row 2, Language of the rater, Bo Li “xx” is not available. Use one of: de, en, eo, es, fr; or leave it empty.",
                        "Row 3, E-mail address of the manager, Cy Day Cy Day would report to bo@x.example, who in turn reports to Cy Day over one or more steps. Correct one of the lines.",
                        "Row 4, E-mail address of the manager, Di Eng Di Eng cannot report to themselves. Write the manager’s address, or leave it empty.",
                        "Row 5, Worked together from, Ed Fay “2020-02-30” is not a day. Write it as year-month-day, like 2024-03-31.",
                        "Row 5, E-mail address of the manager, Ed Fay Nobody in this file or among the people known has the address nobody@x.example. Correct it, or add a row for the manager.",
                        "Row 6, Worked together until, Flo Gil The end lies before the beginning. Correct one of the two days.",
                        "Row 6, E-mail address of the manager, Flo Gil “bo at x” is not an e-mail address. Write it like name@example.com.",
                        "Row 7, E-mail address of the manager, Gus Hay There are days here, but nobody is named. Write the address of the manager, or empty the days.",
                        "Row 8, Name, Flo Gill flo@x.example is called “Flo Gil” in row 6 and “Flo Gill” here. Use one name.",
                        "Row 9, E-mail address of the manager, Flo Gil Flo Gil reports to bo@x.example from the same day in row 8. Remove one of the two rows.");
        assertThat(told()).isEmpty();
    }

    @Test
    void proposesReportsAndSupervisorsFromTheirDays() {
        String reports = IntStream.range(0, 4)
                .mapToObj(i -> "Now " + i + ",now" + i + "@x.example,,ana@x.example,2022-01-01,\n")
                .collect(Collectors.joining());
        confirm(hand(HEADER
                + "Bo Li,bo@x.example,,,,\n"
                + "Old Boss,boss@x.example,,,,\n"
                + "Ana Ruiz,ana@x.example,es,bo@x.example," + today.minusYears(1) + ",\n"
                + "Ana Ruiz,ana@x.example,es,boss@x.example," + today.minusYears(5) + "," + today.minusYears(1) + "\n"
                + reports
                + "Was Here,was@x.example,,ana@x.example,2015-01-01," + today.minusYears(2) + "\n"
                + "Long Gone,gone@x.example,,ana@x.example,2010-01-01," + today.minusYears(9) + "\n"));
        String page = "/campaigns/" + cast.campaign() + "/reporting-lines";
        Page ways = browser.open("/campaigns/" + cast.campaign() + "/import");
        assertThat(ways.document().select("a[href=" + page + "]")).hasSize(1);
        Page choices = browser.open(page);
        assertThat(choices.document().select(".choice").eachText())
                .containsExactly("Ana Ruiz 4 reports, 2 past; one supervisor, 1 past");
        assertThat(browser.submit(choices, page, Map.of()).text())
                .contains("Choose at least one executive who has somebody to be asked.");
        String ana = choices.document().select("[name=executive]").val();
        Page preview = browser.submit(choices, page, Map.of("executive", ana));
        assertThat(preview.document().select("tbody tr").eachText())
                .containsExactly("Executives 1 0 0", "Raters 7 0 0", "People 0 0 8");
        Page campaign = browser.submit(preview, preview.path() + "/confirmation", Map.of());
        assertThat(campaign.document().select(".groups li").eachText())
                .containsExactly(
                        "4 current direct reports",
                        "1 past direct report too few to be shown alone",
                        "1 current supervisor",
                        "1 past supervisor too few to be shown alone");
    }

    @Test
    void canBeUndoneForADay() {
        confirm(hand(HEADER + "Bo Li,bo@x.example,,,,\nCy Day,cy@x.example,,bo@x.example,2021-01-01,\n"));
        confirm(hand(HEADER
                + "Bo Lindqvist,bo@x.example,,,,\nAna Ruiz,ana@x.example,,bo@x.example,,\n"
                + "Di Eng,di@x.example,,,,\nCy Day,cy@x.example,,ana@x.example,2024-01-01,\n"));
        Page person = browser.open("/campaigns/" + cast.campaign() + "/executives/new");
        browser.submit(
                person,
                "/campaigns/" + cast.campaign() + "/executives",
                Map.of(
                        "name",
                        "Di Eng",
                        "email",
                        "di@x.example",
                        "coach",
                        cast.coach().toString()));
        Page ask = browser.open("/organisations/" + cast.organisation() + "/import/undo");
        assertThat(ask.document().select(".facts dd").eachText()).containsExactly("4", "2");
        Page back = browser.submit(ask, ask.path(), Map.of());
        assertThat(back.text()).contains("The import is undone, except for what was changed or used since.");
        assertThat(told()).containsExactly("Cy Day > Bo Li 2021-01-01 -");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> people.of(cast.organisation()).stream()
                                .map(known -> known.name())
                                .toList()))
                .as("whoever is an executive by now stays")
                .containsExactly("Bo Li", "Cy Day", "Di Eng");
        assertThat(browser.open(ask.path()).status()).isEqualTo(404);
    }

    @Test
    void takesItsOwnSampleAndNothingFromStrangers() throws IOException {
        try (InputStream sample = PeopleImportTest.class.getResourceAsStream("/META-INF/resources/assets/people.csv")) {
            Page preview = hand(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(preview.document().select("tbody tr").eachText())
                    .containsExactly("People 4 0 0", "Reporting lines 4 0 0");
            Browser stranger = logins.browser(scenario.draft().administrator());
            for (String page : List.of(
                    preview.path(),
                    "/organisations/" + cast.organisation() + "/import",
                    "/campaigns/" + cast.campaign() + "/reporting-lines")) {
                assertThat(stranger.ask(page).statusCode()).isEqualTo(404);
            }
        }
    }

    private Page hand(String csv) {
        String page = "/organisations/" + cast.organisation() + "/import";
        return browser.upload(browser.open(page), page, "people.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Page confirm(Page preview) {
        return browser.submit(preview, preview.path() + "/confirmation", Map.of());
    }

    private List<String> told() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<UUID, String> names = people.of(cast.organisation()).stream()
                    .collect(Collectors.toMap(person -> person.id(), person -> person.name()));
            return lines.of(cast.organisation()).stream()
                    .map(line -> "%s > %s %s %s"
                            .formatted(
                                    names.get(line.personId()),
                                    names.get(line.managerId()),
                                    line.from().map(LocalDate::toString).orElse("-"),
                                    line.to().map(LocalDate::toString).orElse("-")))
                    .toList();
        });
    }
}
