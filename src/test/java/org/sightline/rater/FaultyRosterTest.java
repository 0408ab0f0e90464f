package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.invitation.Scenario;

/** Five hundred rows with sixty faults of twenty kinds: each is told at its cell, mended there, and the file is taken. */
@QuarkusTest
class FaultyRosterTest {
    private static final List<String> COLUMNS = List.of(
            "executive_email",
            "executive_name",
            "rater_name",
            "rater_email",
            "relationship",
            "from",
            "to",
            "language",
            "executive_language",
            "coach_email");

    /** Where a word that nobody knows is mended once for all rows that hold it. */
    private static final Set<String> FEW_WORDS = Set.of("relationship", "language", "coach_email");

    private static final int EXECUTIVES = 25;
    private static final int RATERS = 20;
    private static final int OF_EACH_KIND = 3;

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    RosterView view;

    @Inject
    Clock clock;

    /** A kind of fault: the cell that is spoilt, with what, and what must stand beside it. */
    private record Kind(String column, String text, Map<String, String> beside) {
        static Kind of(String column, String text) {
            return new Kind(column, text, Map.of());
        }
    }

    @Test
    void findsEveryFaultAndTakesWhatIsMended() {
        Scenario.Cast cast = scenario.draft();
        LocalDate tomorrow = LocalDate.now(clock).plusDays(2);
        List<Kind> kinds = List.of(
                Kind.of("executive_email", "ana at x"),
                Kind.of("executive_email", ""),
                Kind.of("executive_name", ""),
                Kind.of("executive_name", "x".repeat(81)),
                Kind.of("executive_name", "Somebody Else"),
                Kind.of("rater_email", "@x.example"),
                Kind.of("rater_email", ""),
                Kind.of("rater_name", ""),
                Kind.of("rater_name", "é".repeat(90)),
                Kind.of("relationship", "pear"),
                Kind.of("relationship", "uncle"),
                Kind.of("relationship", ""),
                Kind.of("relationship", "self"),
                Kind.of("from", "31.12.2024"),
                Kind.of("from", tomorrow.toString()),
                new Kind("to", "2019-01-01", Map.of("from", "2020-01-01")),
                new Kind("to", "2024-01-01", Map.of("relationship", "current_supervisor")),
                new Kind("to", tomorrow.toString(), Map.of("relationship", "past_supervisor")),
                Kind.of("language", "klingon"),
                Kind.of("coach_email", "nobody@x.example"));
        assertThat(kinds).hasSize(20);
        List<Map<String, String>> rows = sound(cast);
        Map<String, String> mended = new TreeMap<>();
        Set<Integer> spoilt = new HashSet<>();
        for (int i = 0; i < kinds.size() * OF_EACH_KIND; i++) {
            Kind kind = kinds.get(i % kinds.size());
            // never the first row of an executive, by which its other rows are measured
            int row = i * 8 % RATERS == 0 ? i * 8 + 1 : i * 8;
            assertThat(spoilt.add(row)).isTrue();
            rows.get(row).putAll(kind.beside());
            String sound = kind.column().equals("to") && kind.beside().containsValue("past_supervisor")
                    ? "2024-02-29"
                    : rows.get(row).get(kind.column());
            rows.get(row).put(kind.column(), kind.text());
            boolean told = FEW_WORDS.contains(kind.column()) && !kind.text().isEmpty();
            if (!told || i < kinds.size()) {
                mended.put((told ? "each-" : "cell-") + (row + 2) + "-" + kind.column(), sound);
            }
        }

        Browser browser = logins.browser(cast.administrator());
        String page = "/campaigns/" + cast.campaign() + "/import";
        Page faulty =
                browser.upload(browser.open(page), page, "raters.csv", csv(rows).getBytes(StandardCharsets.UTF_8));
        assertThat(faulty.document().select(".cell input").eachAttr("name"))
                .containsExactlyInAnyOrderElementsOf(mended.keySet());
        assertThat(faulty.document().select("h1").text()).isEqualTo("There are 60 faults in the file");
        assertThat(faulty.document().select(".cell .fault")).hasSize(60 - 5 * (OF_EACH_KIND - 1));
        assertThat(faulty.document().select("main h2").eachText())
                .containsExactly("Addresses", "Names", "Relationships", "Dates", "Languages", "Coaches");

        Map<String, String> typed = new HashMap<>(mended);
        typed.put("act", "mend");
        Page preview = browser.submit(faulty, faulty.path() + "/mend", typed);
        assertThat(preview.document().select("tbody tr").eachText())
                .containsExactly("Executives 25 0 0", "Raters 500 0 0", "People 525 0 0");
        browser.submit(preview, preview.path() + "/confirmation", Map.of());
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(view.of(cast.campaign()))
                        .hasSize(EXECUTIVES)
                        .allMatch(executive -> executive.others().size() == RATERS));
    }

    private static List<Map<String, String>> sound(Scenario.Cast cast) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int executive = 0; executive < EXECUTIVES; executive++) {
            for (int rater = 0; rater < RATERS; rater++) {
                Map<String, String> row = new HashMap<>();
                row.put("executive_email", "executive" + word(executive) + "@" + cast.domain());
                row.put("executive_name", "Executive " + word(executive));
                row.put("rater_name", "Rater " + word(executive) + word(rater));
                row.put("rater_email", "rater" + word(executive) + word(rater) + "@" + cast.domain());
                row.put("relationship", "peer");
                row.put("from", "2018-05-01");
                row.put("to", "");
                row.put("language", "en");
                row.put("executive_language", "");
                row.put("coach_email", "");
                rows.add(row);
            }
        }
        return rows;
    }

    /** Numbers that neither look nor sound like each other. */
    private static String word(int number) {
        return "" + "BDFGK".charAt(number / 5) + "bdfgk".charAt(number % 5);
    }

    private static String csv(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Map<String, String> row : rows) {
            text.append(String.join(",", COLUMNS.stream().map(row::get).toList()))
                    .append('\n');
        }
        return text.toString();
    }
}
