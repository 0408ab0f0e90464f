package org.sightline.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.coaching.CoachingScenario.File;

/** Marks, worksheet, the coach's words, and what of it is shared. */
@QuarkusTest
class OwnReadingTest {
    @Inject
    ReadingScenario scenario;

    @Test
    void keepsMarksWhateverThePageShowed() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        Page page = executive.open(file.own("/marks"));
        assertThat(page.document().select("#statement-R1 .values dt").eachText())
                .containsExactly("You", "Current direct reports", "Peers");
        assertThat(page.document().select("#statement-R1 .values dd").eachText())
                .allMatch(value -> value.matches("\\d(\\.\\d( or (lower|higher))?)?|too few"));
        mark(executive, file, "/marks", "R1", "surprised");
        mark(executive, file, "/marks", "R2", "work");
        assertThat(executive.open(file.own("/marks")).text()).contains("My marks (2)");
        Page mine = executive.open(file.own("/marks?show=mine"));
        assertThat(mine.document().select(".marking").eachAttr("id")).containsExactly("statement-R1", "statement-R2");
        Page cleared = executive.submit(mine, file.own("/marks"), Map.of("statement", "R2", "mark-R2", "none"));
        assertThat(cleared.path()).isEqualTo(file.own("/marks?show=mine"));
        assertThat(cleared.document().select(".marking").eachAttr("id")).containsExactly("statement-R1");
    }

    @Test
    void losesNoMarksToAnotherWindow() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        Page early = executive.open(file.own("/marks"));
        mark(executive, file, "/marks", "R1", "pleased");
        Page late = executive.submit(early, file.own("/marks"), Map.of("statement", "R2", "mark-R2", "work"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Another window has saved marks");
        assertThat(late.document().select("[checked]").eachAttr("name")).containsExactly("mark-R1", "mark-R2");
        executive.submit(late, file.own("/marks"), Map.of("statement", "R2", "mark-R2", "work"));
        assertThat(executive.open(file.own("/marks")).text()).contains("My marks (2)");
    }

    @Test
    void opensTheCoachsWordsWithAWorksheet() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        assertThat(executive.open(file.own("/report")).text())
                .contains("Your coach’s words wait")
                .doesNotContain(ReadingScenario.WORDS);
        Page sheet = executive.open(file.own("/worksheet"));
        Page blank = executive.submit(sheet, file.own("/worksheet"), Map.of());
        assertThat(blank.text()).contains("Read my coach’s words now");
        Page saved = executive.submit(
                blank,
                file.own("/worksheet"),
                Map.of("see-R", "Peers are lower.\r\nThan I thought.", "conclusions", "Ask."));
        assertThat(saved.text()).contains("Your worksheet is saved.").doesNotContain("Read my coach’s words now");
        assertThat(saved.document().expectFirst("#see-R").val()).isEqualTo("Peers are lower.\nThan I thought.");
        assertThat(executive.open(file.own("/report")).text())
                .contains(ReadingScenario.WORDS)
                .doesNotContain("words wait");
        assertThat(scenario.coaching.column(
                        "select encode(body, 'escape') from reading_piece where executive_id = ?", file.id()))
                .hasSize(2)
                .noneMatch(body -> body.contains("Peers") || body.contains("Ask."));
    }

    @Test
    void opensTheCoachsWordsAtOnceIfWanted() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        Page report = executive.open(file.own("/report"));
        assertThat(executive.submit(report, file.own("/words"), Map.of()).text())
                .contains(ReadingScenario.WORDS);
    }

    @Test
    void losesNothingOfAWorksheetOnAFault() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        Page early = executive.open(file.own("/worksheet"));
        Page faulty = executive.submit(
                early, file.own("/worksheet"), Map.of("see-R", "x".repeat(4_003), "do-B", "One thing."));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text())
                .contains("“What do I see?” under Interpersonal relationships has 3 characters too many");
        assertThat(faulty.document().expectFirst("#see-R").val()).hasSize(4_003);
        assertThat(faulty.document().expectFirst("#do-B").val()).isEqualTo("One thing.");

        executive.submit(early, file.own("/worksheet"), Map.of("mean-R", "The other window."));
        Page late = executive.submit(early, file.own("/worksheet"), Map.of("mean-R", "This window."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().expectFirst("#mean-R").val()).isEqualTo("This window.");
        assertThat(executive
                        .open(file.own("/worksheet"))
                        .document()
                        .expectFirst("#mean-R")
                        .val())
                .isEqualTo("The other window.");
        assertThat(executive
                        .submit(late, file.own("/worksheet"), Map.of())
                        .document()
                        .expectFirst("#mean-R")
                        .val())
                .isEqualTo("This window.");
    }

    @Test
    void showsTheCoachWhatIsSharedAndNothingElse() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.coaching.executive(file);
        Browser coach = scenario.coaching.coach(file);
        executive.submit(
                executive.open(file.own("/expectation")),
                file.own("/expectation"),
                Map.of("act", "keep", "guess-R-peer", "1"));
        executive.submit(
                executive.open(file.own("/worksheet")),
                file.own("/worksheet"),
                Map.of("see-R", "Peers are lower.", "conclusions", "I will ask."));
        assertThat(coach.open(file.page("")).text()).contains("Ana Ruiz shares nothing of their own reading");
        assertThat(coach.open(file.page("/shared")).text()).contains("shares nothing of their own reading");
        assertThat(coach.open(file.page("/report")).document().select("#expectation"))
                .isEmpty();

        Page choices = executive.open(file.own("/sharing"));
        String preview = choices.document().expectFirst("#worksheet .excerpt").html();
        assertThat(share(executive, choices, file, "worksheet").text()).contains("Shared with your coach.");
        share(executive, executive.open(file.own("/sharing")), file, "expectation");
        assertThat(coach.open(file.page("")).document().select("main li").eachText())
                .contains("Expectation before reading", "Worksheet")
                .doesNotContain("Conclusions");
        Page shared = coach.open(file.page("/shared"));
        assertThat(shared.document().expectFirst(".piece:last-of-type .excerpt").html())
                .isEqualTo(preview);
        assertThat(shared.text()).contains("Peers are lower.").doesNotContain("I will ask.");
        assertThat(coach.open(file.page("/report")).document().select("#expectation"))
                .hasSize(1);

        executive.submit(
                executive.open(file.own("/sharing")),
                file.own("/sharing"),
                Map.of("piece", "worksheet", "act", "stop"));
        assertThat(coach.open(file.page("/shared")).text()).doesNotContain("Peers are lower.");
        assertThat(executive.open("/my").document().select("table tbody tr").eachText())
                .anyMatch(line -> line.endsWith("You shared your worksheet with your coach"))
                .anyMatch(line -> line.endsWith("You stopped sharing your worksheet"))
                .anyMatch(line -> line.endsWith("opened what you share"));
    }

    @Test
    void sharesNothingButWhatWasPreviewed() {
        var file = scenario.released("Ana Ruiz");
        Browser executive = scenario.reading(file);
        write(executive, file, "First.");
        Page early = executive.open(file.own("/sharing"));
        write(executive, file, "Second, and private.");
        Page refused = share(executive, early, file, "conclusions");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("so it was not shared", "Second, and private.");
        assertThat(scenario.coaching.coach(file).open(file.page("/shared")).text())
                .doesNotContain("private");
    }

    @Test
    void isNobodyElses() {
        var file = scenario.released("Ana Ruiz");
        var foreign = scenario.released("Ben Other");
        Browser executive = scenario.reading(file);
        write(executive, file, "Private.");
        share(executive, executive.open(file.own("/sharing")), file, "conclusions");
        for (String page : List.of("/expectation", "/marks", "/worksheet", "/sharing", "/thanks", "/thanks/preview")) {
            assertThat(scenario.coaching.executive(foreign).ask(file.own(page)).statusCode())
                    .isEqualTo(404);
            assertThat(scenario.coaching.coach(file).ask(file.own(page)).statusCode())
                    .isEqualTo(403);
        }
        assertThat(scenario.coaching.coach(foreign).ask(file.page("/shared")).statusCode())
                .isEqualTo(404);
        assertThat(scenario.coaching.otherCoach(file).ask(file.page("/shared")).statusCode())
                .isEqualTo(404);
        scenario.coaching.run("delete from executive_key where executive_id = ?", file.id());
        for (String page : List.of("/expectation", "/marks", "/worksheet", "/sharing", "/thanks")) {
            assertThat(executive.ask(file.own(page)).statusCode()).isEqualTo(410);
        }
        assertThat(scenario.coaching.coach(file).ask(file.page("/shared")).statusCode())
                .isEqualTo(410);
    }

    private static void mark(Browser executive, File file, String page, String statement, String mark) {
        executive.submit(
                executive.open(file.own(page)),
                file.own("/marks"),
                Map.of("statement", statement, "mark-" + statement, mark));
    }

    private static void write(Browser executive, File file, String conclusions) {
        executive.submit(
                executive.open(file.own("/worksheet")), file.own("/worksheet"), Map.of("conclusions", conclusions));
    }

    private static Page share(Browser executive, Page page, File file, String piece) {
        String version =
                page.document().expectFirst("#" + piece + " [name=version]").val();
        return executive.submit(page, file.own("/sharing"), Map.of("piece", piece, "version", version, "act", "share"));
    }
}
