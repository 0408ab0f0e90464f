package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.coaching.CoachingScenario.File;

/** The coach's changes to a report: words and sections, never figures. */
@QuarkusTest
class StudioTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void printsASentenceInTheCoachsWords() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page studio = coach.open(file.page("/studio"));
        Element box = box(studio);
        String system = box.val();
        String words = "In my words: " + system;
        Page saved = coach.submit(studio, file.page("/studio"), Map.of(box.attr("name"), words, "act", "save"));
        assertThat(saved.text()).contains("The report is changed.", "Worded by coach-");
        assertThat(saved.document().select(".difference ins").eachText()).containsExactly("In my words:");
        assertThat(saved.document().select(".difference del")).isEmpty();
        assertThat(saved.document().expectFirst("#preview").text()).contains(words, "Worded by coach-");
        assertThat(coach.open(file.page("/report")).text()).contains(words);
        assertThat(scenario.column(
                        "select encode(body, 'escape') from report_rewording where executive_id = ?", file.id()))
                .singleElement()
                .asString()
                .doesNotContain("my words");

        Page restored = coach.submit(saved, file.page("/studio"), Map.of(box.attr("name"), "", "act", "save"));
        assertThat(restored.document().expectFirst("#preview").text())
                .contains(system)
                .doesNotContain("In my words", "Worded by");
        assertThat(scenario.trail(file))
                .containsExactly(
                        "REPORT_VIEWED ",
                        "SENTENCE_REWORDED " + box.attr("name").substring("words-".length()),
                        "REPORT_VIEWED ",
                        "SENTENCE_RESTORED " + box.attr("name").substring("words-".length()));
    }

    @Test
    void refusesAnotherFigureAndWritesNothing() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page studio = coach.open(file.page("/studio"));
        Element box = box(studio);
        for (String faulty : List.of("No figure at all.", box.val() + " And 4.9 besides.", "x".repeat(700))) {
            Page refused = coach.submit(studio, file.page("/studio"), Map.of(box.attr("name"), faulty, "act", "save"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).containsAnyOf("must keep these figures", "longer than 600 characters");
            assertThat(box(refused).val()).isEqualTo(faulty);
            assertThat(box(refused).attr("aria-invalid")).isEqualTo("true");
        }
        assertThat(scenario.column("select sentence_id from report_rewording where executive_id = ?", file.id()))
                .isEmpty();
    }

    @Test
    void leavesSectionsOutAndSaysSo() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page studio = coach.open(file.page("/studio"));
        assertThat(studio.document().select("input[type=checkbox][disabled]")).hasSize(3);
        Document without = studio.document();
        assertThat(without.select("input[value=practices], input[value=method]"))
                .hasSize(1);
        Page saved = coach.choose(
                studio,
                file.page("/studio"),
                "section",
                without.select("input[name=section]:not([value=practices])").eachAttr("value"));
        assertThat(saved.document().select("#practices")).isEmpty();
        Document report = coach.open(file.page("/report")).document();
        assertThat(report.select("#practices")).isEmpty();
        assertThat(report.select("#method")).hasSize(1);
        assertThat(report.expectFirst("#raters").text()).contains("Left out of this copy: Practices to try");
        assertThat(scenario.trail(file)).contains("SECTIONS_CHOSEN practices");
    }

    @Test
    void showsWhatItWouldBeWithoutKeepingIt() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page studio = coach.open(file.page("/studio"));
        Element box = box(studio);
        Page look = coach.submit(
                studio, file.page("/studio"), Map.of(box.attr("name"), "Perhaps: " + box.val(), "act", "look"));
        assertThat(look.text()).contains("With your changes, not saved yet", "There are changes that are not saved.");
        assertThat(look.document().expectFirst("#preview").text()).contains("Perhaps: ");
        assertThat(coach.open(file.page("/report")).text()).doesNotContain("Perhaps: ");
    }

    @Test
    void losesNeitherOfTwoWindows() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page first = coach.open(file.page("/studio"));
        Page second = coach.open(file.page("/studio"));
        Element box = box(first);
        coach.submit(first, file.page("/studio"), Map.of(box.attr("name"), "One: " + box.val(), "act", "save"));
        Page late = coach.submit(
                second, file.page("/studio"), Map.of(box.attr("name"), "Two: " + box.val(), "act", "save"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Another window changed this report");
        assertThat(box(late).val()).startsWith("Two: ");
        Page again = coach.submit(late, file.page("/studio"), Map.of("act", "save"));
        assertThat(again.document().expectFirst("#preview").text()).contains("Two: ");
    }

    @Test
    void isClosedWithTheRelease() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page studio = coach.open(file.page("/studio"));
        Element box = box(studio);
        scenario.release(file, "");
        Page late = coach.submit(
                studio, file.page("/studio"), Map.of(box.attr("name"), "Late: " + box.val(), "act", "save"));
        assertThat(late.text()).contains("This report is released already. Nothing was changed.", "stand as they are");
        assertThat(scenario.column("select sentence_id from report_rewording where executive_id = ?", file.id()))
                .isEmpty();
    }

    /** What was worded in one language is not printed in another. */
    @Test
    void leavesAReportInAnotherLanguageToTheRules() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page studio = coach.open(file.page("/studio"));
        Element box = box(studio);
        coach.submit(studio, file.page("/studio"), Map.of(box.attr("name"), "English: " + box.val(), "act", "save"));
        coach.submit(coach.open(file.page("")), file.page("/report-language"), Map.of("language", "de"));
        assertThat(coach.open(file.page("/report")).text()).doesNotContain("English: ");
        coach.submit(coach.open(file.page("")), file.page("/report-language"), Map.of("language", "en"));
        assertThat(coach.open(file.page("/report")).text()).contains("English: ");
    }

    private static Element box(Page page) {
        return page.document().expectFirst("textarea[name^=words-]");
    }
}
