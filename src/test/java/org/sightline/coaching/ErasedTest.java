package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.security.ExecutiveKeys;
import org.sightline.security.Sealed;

/** Everything about one executive lies under one key; without it there is nothing left to read, and that is said. */
@QuarkusTest
class ErasedTest {
    private static final String COMMENT = "She let the heliotrope harbour project die";
    private static final String REDACTED = "She let the heliotrope project die";
    private static final String REASON = "The harbour gives the writer away";
    private static final String READING = "Ask yourself about heliotropes";

    @Inject
    CoachingScenario scenario;

    @Inject
    PublishedScorecards scorecards;

    @Inject
    CommentReviews reviews;

    @Inject
    Interpretations interpretations;

    @Inject
    ExecutiveKeys keys;

    @Test
    void keepsNoWordInClear() {
        var file = worked("Ana Ruiz");
        for (String table : List.of("scorecard", "comment_review", "interpretation")) {
            String rows = String.join(
                    "\n", scenario.column("select t::text from " + table + " t where executive_id = ?", file.id()));
            assertThat(rows).as(table).isNotEmpty();
            for (String words : List.of(COMMENT, REDACTED, REASON, READING, "heliotrope", "sightline-snapshot")) {
                assertThat(rows).as(table).doesNotContain(words, hex(words));
            }
        }
        assertThat(scenario.coach(file).open(file.page("/report")).text())
                .as("all of it can be read with the key")
                .contains("She let the heliotrope", "[removed]", READING);
    }

    @Test
    void leavesNothingToReadWithoutTheKey() {
        var file = worked("Ana Ruiz");
        release(file);
        erase(file);
        assertThat(scorecards.of(file.id())).isEmpty();
        assertThatThrownBy(() -> reviews.of(file.id())).hasMessageContaining("no key");
        assertThatThrownBy(() -> scenario.interpretation(file)).hasMessageContaining("no key");

        keys.make(Set.of(file.id()));
        assertThatThrownBy(() -> scorecards.of(file.id()))
                .as("another key opens nothing")
                .isInstanceOf(Sealed.Unreadable.class);
    }

    @Test
    void isSaidToTheCoach() {
        var file = worked("Ana Ruiz");
        erase(file);
        Browser coach = scenario.coach(file);
        assertThat(coach.open("/executives").text())
                .contains("Erased", "Everything that was said was erased. Nothing to do any more.");
        var page = coach.open(file.page(""));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("the comments, the results and your texts about Ana Ruiz were kept has been destroyed")
                .doesNotContain("Read the report");
        for (String rest : List.of(
                "/report", "/report.pdf", "/studio", "/comments", "/interpretation", "/notes", "/release", "/locked")) {
            var gone = coach.open(file.page(rest));
            assertThat(gone.status()).as(rest).isEqualTo(410);
            assertThat(gone.text()).as(rest).contains("This was erased", "by anybody");
        }
    }

    @Test
    void isSaidToTheExecutive() {
        var file = worked("Ana Ruiz");
        release(file);
        Browser executive = scenario.skipping(file);
        executive.submit(executive.open(file.own("/report")), file.own("/words"), Map.of());
        assertThat(executive.open(file.own("/report")).text()).contains(READING);
        erase(file);
        assertThat(executive.open("/my").text())
                .contains("What people said about you in this round was erased.")
                .doesNotContain("Read your report");
        assertThat(executive.open(file.own("/report")).status()).isEqualTo(410);
        assertThat(executive.open(file.own("/report.pdf")).status()).isEqualTo(410);
    }

    @Test
    void isNotTakenForAScorecardThatIsStillToCome() {
        var file = scenario.campaign("Ana Ruiz", "SEALED");
        assertThat(scenario.coach(file).open(file.page("")).text())
                .contains("has been destroyed")
                .doesNotContain("The report follows by itself");
    }

    private CoachingScenario.File worked(String name) {
        var file = scenario.sealed(name, List.of(new CommentPool("O1", "all", List.of(COMMENT, "Good", "Fine"))));
        Browser coach = scenario.coach(file);
        coach.submit(
                coach.open(file.page("/comments")),
                file.page("/comments"),
                Map.of("decision-0", "REDACT", "text-0", REDACTED, "reason-0", REASON, "act", "keep-rest"));
        coach.submit(coach.open(file.page("/interpretation")), file.page("/interpretation"), Map.of("body", READING));
        return file;
    }

    private void release(CoachingScenario.File file) {
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                file.id(),
                file.coach());
    }

    private void erase(CoachingScenario.File file) {
        scenario.run("delete from executive_key where executive_id = ?", file.id());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
