package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.coaching.CoachingScenario.File;
import org.sightline.scoring.Scorecard.CommentPool;

@QuarkusTest
class CommentReviewTest {
    private static final String MINUTES =
            "Boris once told me, on 12 March 2025, that she saved his project. Ask him: boris@example.com.";

    @Inject
    CoachingScenario scenario;

    @Test
    void showsEveryCommentByQuestionInTheOrderOfTheReport() {
        var file = scenario.sealed("Ana Ruiz");
        var page = scenario.coach(file).open(file.page("/comments")).document();
        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "What does Ana Ruiz do that most helps other people grow?",
                        "What one thing, done differently, would make Ana Ruiz a more effective leader?");
        assertThat(page.select("blockquote").eachText())
                .containsExactly(
                        "She asks what I would do, and then she waits.",
                        MINUTES,
                        "Gives feedback within a day.",
                        "Decide while the decision is still open.",
                        "Let others finish. Especially in the board.",
                        "Say \"I do not know yet\" more often.");
        assertThat(page.select("input[type=radio][checked]")).isEmpty();
        assertThat(page.select("#comment-1 mark").eachText())
                .containsExactly("Boris", "12 March 2025", "boris@example.com");
        assertThat(page.select("#comment-1 .hint").text())
                .contains("Look twice: a name from this campaign, a date, an e-mail address.");
        assertThat(page.select("#comment-0 mark")).isEmpty();
    }

    @Test
    void printsWhatWasDecidedAndLogsItWithoutAWord() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page saved = save(
                coach,
                file,
                Map.of(
                        "decision-0", "KEEP",
                        "decision-1", "REDACT",
                        "text-1", "told me that she saved a project.",
                        "reason-1", "names a rater",
                        "decision-2", "WITHHOLD",
                        "reason-2", "says nothing"));
        assertThat(saved.text()).contains("Saved. Still to decide: 3.");

        String report = coach.open(file.page("/report")).text();
        assertThat(report)
                .contains("[removed] told me [removed] that she saved [a] project.", "then she waits")
                .doesNotContain("Boris", "12 March 2025", "within a day");
        assertThat(scenario.trail(file))
                .containsExactlyInAnyOrder(
                        "COMMENT_REVIEWED KEEP",
                        "COMMENT_REVIEWED REDACT O1",
                        "COMMENT_REVIEWED WITHHOLD O1",
                        "REPORT_VIEWED ");
    }

    @Test
    void saysEveryFaultSavesNothingAndLosesNothing() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page page = coach.open(file.page("/comments"));
        var answer = coach.submitOnce(
                page,
                file.page("/comments"),
                Map.of(
                        "decision-0", "KEEP",
                        "decision-1", "REDACT",
                        "text-1", "told me that she saved a <b>project</b>.",
                        "decision-2", "WITHHOLD",
                        "text-3", "An edit without a decision",
                        "decision-4", "REDACT",
                        "reason-4", "because \"of\" it"));
        assertThat(answer.statusCode()).isEqualTo(422);
        var again = new Page(file.page("/comments"), answer).document();
        assertThat(again.title()).startsWith("Error:");
        assertThat(again.select(".faults li").eachText())
                .containsExactly(
                        "Comment 2: Say in a few words why it is not printed as written.",
                        "Comment 3: Say in a few words why it is not printed as written.",
                        "Comment 4: You changed the text but did not choose what to do. Choose \"Edit\", or restore the"
                                + " text.",
                        "Comment 5: You chose \"Edit\" but the text is as it was written. Change it, or choose \"Keep as"
                                + " written\".");
        assertThat(again.select("#comment-0 input[checked]").val()).isEqualTo("KEEP");
        assertThat(again.select("#text-1").val()).isEqualTo("told me that she saved a <b>project</b>.");
        assertThat(again.select("#text-3").val()).isEqualTo("An edit without a decision");
        assertThat(again.select("#reason-4").val()).isEqualTo("because \"of\" it");
        assertThat(scenario.column("select decision from comment_review where executive_id = ?", file.id()))
                .isEmpty();
        assertThat(scenario.trail(file)).isEmpty();

        // what came back can be mended and sent
        Page mended = coach.submit(
                new Page(file.page("/comments"), answer),
                file.page("/comments"),
                Map.of(
                        "reason-1", "a name",
                        "reason-2", "hurts",
                        "decision-3", "REDACT",
                        "reason-3", "tone",
                        "decision-4", "KEEP"));
        assertThat(mended.text()).contains("Still to decide: 1.");
    }

    @Test
    void keepsTheRestOnRequestAndMayBeChangedUntilRelease() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        save(coach, file, Map.of("act", "keep-rest", "decision-2", "WITHHOLD", "reason-2", "hurts"));
        assertThat(decisions(file)).containsExactly("KEEP", "KEEP", "WITHHOLD", "KEEP", "KEEP", "KEEP");
        save(coach, file, Map.of("decision-2", "KEEP"));
        assertThat(decisions(file)).containsOnly("KEEP").hasSize(6);
        assertThat(coach.open(file.page("/report")).text()).contains("within a day");
    }

    @Test
    void doesNotLetOneWindowUndoAnother() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page old = coach.open(file.page("/comments"));
        save(coach, file, Map.of("decision-1", "WITHHOLD", "reason-1", "names a rater", "decision-0", "KEEP"));

        Page saved = coach.submit(old, file.page("/comments"), Map.of("decision-2", "KEEP"));
        assertThat(saved.text()).contains("Still to decide: 3.");

        Page conflict = coach.submit(old, file.page("/comments"), Map.of("decision-1", "KEEP"));
        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.text()).contains("In the meantime this was decided differently in another window.");
        assertThat(decisions(file)).containsExactly("KEEP", "WITHHOLD", "KEEP");

        coach.submit(conflict, file.page("/comments"), Map.of());
        assertThat(decisions(file)).containsExactly("KEEP", "KEEP", "KEEP");
    }

    @Test
    void showsHostileCommentsAsTheyWereTyped() {
        String hostile = "<script>alert(1)</script> {config:['quarkus.datasource.password']} </textarea><b>\u202Ex";
        var file = scenario.sealed(
                "Ana <i>Ruiz</i>", List.of(new CommentPool("O1", "all", List.of(hostile, "Two", "Three"))));
        Browser coach = scenario.coach(file);
        Page page = coach.open(file.page("/comments"));
        assertThat(page.document().select("main script, main b, main i")).isEmpty();
        assertThat(page.document().select("#text-0").val()).isEqualTo(hostile);
        assertThat(page.document().select("#comment-0 blockquote").text())
                .contains("<script>alert(1)</script> {config:");

        save(coach, file, Map.of("decision-0", "REDACT", "text-0", hostile + "<img src=x>", "reason-0", "<u>why</u>"));
        for (String rest : List.of("/comments", "/report", "", "/release")) {
            var document = coach.open(file.page(rest)).document();
            assertThat(document.select("main script, main b, main i, main u, main img"))
                    .as(rest)
                    .isEmpty();
        }
        assertThat(coach.open(file.page("/report")).text()).contains("{config:['quarkus.datasource.password']}");
    }

    @Test
    void takesSixtyCommentsAtOnce() {
        List<CommentPool> pools = new ArrayList<>();
        for (String question : List.of("O1", "O2", "O4")) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                texts.add(question + " comment " + i + " " + "words and more words ".repeat(60));
            }
            pools.add(new CommentPool(question, "all", texts));
        }
        var file = scenario.sealed("Ana Ruiz", pools);
        Browser coach = scenario.coach(file);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            fields.put("decision-" + i, i % 3 == 0 ? "WITHHOLD" : "KEEP");
            fields.put("reason-" + i, i % 3 == 0 ? "reason " + i : "");
        }
        assertThat(save(coach, file, fields).text()).contains("Every comment is decided");
        assertThat(decisions(file)).hasSize(60);
    }

    @Test
    void passesOverFieldsThatDoNotBelong() {
        var file = scenario.sealed("Ana Ruiz");
        Page saved = save(
                scenario.coach(file),
                file,
                Map.of("decision-99", "KEEP", "text-99", "x", "text-99999", "y", "text-x", "z", "decision-0", "KEEP"));
        assertThat(saved.text()).contains("Still to decide: 5.");
        assertThat(decisions(file)).containsExactly("KEEP");
    }

    @Test
    void isReadOnlyAfterTheRelease() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page old = coach.open(file.page("/comments"));
        save(coach, file, Map.of("act", "keep-rest", "decision-2", "WITHHOLD", "reason-2", "hurts"));
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                file.id(),
                file.coach());
        Page late = coach.submit(old, file.page("/comments"), Map.of("decision-0", "WITHHOLD", "reason-0", "late"));
        assertThat(late.text()).contains("This report is released already. Nothing was changed.", "Your reason: hurts");
        assertThat(late.document().select("form.review")).isEmpty();
        assertThat(decisions(file)).containsExactly("KEEP", "KEEP", "WITHHOLD", "KEEP", "KEEP", "KEEP");
    }

    private static Page save(Browser coach, File file, Map<String, String> fields) {
        return coach.submit(coach.open(file.page("/comments")), file.page("/comments"), fields);
    }

    private List<String> decisions(File file) {
        return scenario.column(
                "select decision from comment_review where executive_id = ? order by question_id, ordinal", file.id());
    }

    @Test
    void printsTheCoachsWordsAsTheCoachs() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Map<String, String> fields = Map.of(
                "decision-1",
                "PARAPHRASE",
                "words-1",
                "She once saved a project.",
                "reason-1",
                "the style gives the writer away",
                "act",
                "keep-rest");
        Page saved = save(coach, file, fields);
        assertThat(saved.text()).contains("Every comment is decided");
        String printed = "[in the coach’s words: She once saved a project.]";
        assertThat(coach.open(file.page("/report")).text()).contains(printed).doesNotContain("Boris once");
        Page form = coach.open(file.page("/comments"));
        assertThat(form.document().select("#comment-1 legend").text()).endsWith("in your words");
        assertThat(form.document().select("#comment-1 blockquote").text())
                .as("the original stays for the coach")
                .isEqualTo(MINUTES);
        assertThat(form.document().select("#words-1").text()).isEqualTo("She once saved a project.");
        assertThat(scenario.trail(file)).contains("COMMENT_REVIEWED PARAPHRASE O1");
        assertThat(String.join(
                        "", scenario.column("select t::text from comment_review t where executive_id = ?", file.id())))
                .doesNotContain("saved a project");

        coach.submit(
                coach.open(file.page("/release")), file.page("/release"), Map.of("confirm", "yes", "without", "yes"));
        assertThat(scenario.skipping(file).open(file.own("/report")).text())
                .contains(printed)
                .doesNotContain("Boris once");
        assertThat(coach.open(file.page("/comments"))
                        .document()
                        .select("blockquote")
                        .eachText())
                .contains(printed);
    }

    @Test
    void keepsWordsThatWereNotChosen() {
        var file = scenario.sealed("Ana Ruiz");
        Page refused = save(
                scenario.coach(file),
                file,
                Map.of("decision-1", "KEEP", "words-1", "She saved a project.", "act", "save"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("You wrote the comment in your words but chose something else.");
        assertThat(refused.document().select("#words-1").text()).isEqualTo("She saved a project.");
    }
}
