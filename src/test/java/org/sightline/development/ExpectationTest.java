package org.sightline.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;

/** What is expected before the report opens. */
@QuarkusTest
class ExpectationTest {
    private static final String COMPARISON = "What you expected, and what they said";

    @Inject
    ReadingScenario scenario;

    @Test
    void isAskedBeforeTheReportOpensAndThenShownInIt() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.coaching.executive(file);
        assertThat(executive.open("/my").document().select("main a[download]")).isEmpty();
        for (String way : new String[] {"/report", "/report.pdf", "/marks", "/worksheet", "/sharing"}) {
            assertThat(executive.open(file.own(way)).path()).isEqualTo(file.own("/expectation"));
        }
        assertThat(scenario.coaching.trail(file)).noneMatch(line -> line.contains("READING"));
        Page asked = executive.open(file.own("/expectation"));
        assertThat(asked.text()).contains("Current direct reports", "Peers", "All others together", "Almost never");

        Page nothing = executive.submit(asked, file.own("/expectation"), Map.of("act", "keep"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Nothing is chosen yet.");

        executive.submitOnce(
                asked, file.own("/expectation"), Map.of("act", "keep", "guess-R-peer", "2", "guess-R-nobody", "3"));
        assertThat(executive
                        .open(file.own("/expectation"))
                        .document()
                        .select("[name=guess-R-peer][checked]")
                        .val())
                .isEqualTo("2");
        Page report = executive.submit(
                asked, file.own("/expectation"), Map.of("act", "keep", "guess-R-peer", "1", "guess-D-others", "5"));
        assertThat(report.path()).isEqualTo(file.own("/report"));
        assertThat(report.document().select("#expectation tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.startsWith("All others 5 "))
                .anyMatch(row -> row.startsWith("Peers 1 ") && row.endsWith("higher than you expected"));
    }

    @Test
    void standsOnceTheReportIsOpen() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.coaching.executive(file);
        Page asked = executive.open(file.own("/expectation"));
        executive.submit(asked, file.own("/expectation"), Map.of("act", "keep", "guess-R-peer", "1"));
        Page late = executive.submit(asked, file.own("/expectation"), Map.of("act", "skip"));
        assertThat(late.path()).isEqualTo(file.own("/expectation"));
        assertThat(late.text()).contains("nothing was changed", "stands", "1, Almost never");
        assertThat(late.document().select("main form")).isEmpty();
        assertThat(executive.open(file.own("/report")).text()).contains(COMPARISON);
    }

    @Test
    void canBeSkipped() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        assertThat(executive.open(file.own("/report")).text()).doesNotContain(COMPARISON);
        assertThat(executive.open(file.own("/expectation")).text()).contains("without a guess");
    }

    @Test
    void isNotAskedBeforeALetter() {
        var file = scenario.coaching.release(scenario.coaching.tooFew("Ana Ruiz"), "");
        Browser executive = scenario.coaching.executive(file);
        assertThat(executive.open(file.own("/report")).path()).isEqualTo(file.own("/report"));
        assertThat(executive.open(file.own("/expectation")).path()).isEqualTo(file.own("/report"));
    }

    @Test
    void isKeptUnderTheExecutivesKey() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.coaching.executive(file);
        executive.submit(
                executive.open(file.own("/expectation")),
                file.own("/expectation"),
                Map.of("act", "keep", "guess-R-peer", "1"));
        assertThat(scenario.coaching.column(
                        "select encode(body, 'escape') from reading_piece where executive_id = ?", file.id()))
                .hasSize(1)
                .noneMatch(body -> body.contains("peer"));
    }
}
