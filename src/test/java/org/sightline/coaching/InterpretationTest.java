package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;

@QuarkusTest
class InterpretationTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void standsInTheReportWithTheCoachsName() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page form = coach.open(file.page("/interpretation"));
        assertThat(form.text()).contains("Not saved yet.", "0 of 20,000 characters.");
        Page saved = coach.submit(
                form, file.page("/interpretation"), Map.of("body", "First paragraph.\r\n\r\nSecond <b>paragraph</b>."));
        assertThat(saved.text()).contains("Your interpretation is saved.", "Last saved 2 March 2026, 10:00.");
        var report = coach.open(file.page("/report")).document();
        assertThat(report.select("main").text()).contains("First paragraph.", "Second <b>paragraph</b>.", "coach-");
        assertThat(report.select("main b")).isEmpty();
        assertThat(scenario.trail(file)).containsExactly("INTERPRETATION_WRITTEN ", "REPORT_VIEWED ");
    }

    @Test
    void losesNeitherOfTwoWindows() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page first = coach.open(file.page("/interpretation"));
        Page second = coach.open(file.page("/interpretation"));
        coach.submit(first, file.page("/interpretation"), Map.of("body", "From the first window"));

        var answer = coach.submitOnce(second, file.page("/interpretation"), Map.of("body", "From the second window"));
        assertThat(answer.statusCode()).isEqualTo(409);
        Page conflict = new Page(file.page("/interpretation"), answer);
        assertThat(conflict.text()).contains("Another window saved a different text");
        assertThat(conflict.document().select("#other").val()).isEqualTo("From the first window");
        assertThat(conflict.document().select("#body").val()).isEqualTo("From the second window");
        assertThat(body(file)).containsExactly("From the first window");

        coach.submit(conflict, file.page("/interpretation"), Map.of());
        assertThat(body(file)).containsExactly("From the second window");

        // the first window, two texts behind now, cannot overwrite either
        Page late = coach.submit(first, file.page("/interpretation"), Map.of("body", "Late"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(body(file)).containsExactly("From the second window");
    }

    @Test
    void savesADoubleClickOnce() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Page form = coach.open(file.page("/interpretation"));
        coach.submit(form, file.page("/interpretation"), Map.of("body", "Twice"));
        assertThat(coach.submit(form, file.page("/interpretation"), Map.of("body", "Twice"))
                        .status())
                .isEqualTo(200);
        assertThat(scenario.trail(file)).containsExactly("INTERPRETATION_WRITTEN ");
    }

    @Test
    void refusesMoreThanFitsAndGivesItBack() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        String long1 = "é".repeat(20_001);
        var answer = coach.submitOnce(
                coach.open(file.page("/interpretation")), file.page("/interpretation"), Map.of("body", long1));
        assertThat(answer.statusCode()).isEqualTo(422);
        Page again = new Page(file.page("/interpretation"), answer);
        assertThat(again.text()).contains("The text has 20,001 characters; at most 20,000 fit.");
        assertThat(again.document().select("#body").val()).isEqualTo(long1);
        assertThat(body(file)).isEmpty();

        String fits = "\uD83D\uDE00".repeat(20_000);
        assertThat(coach.submit(again, file.page("/interpretation"), Map.of("body", fits))
                        .status())
                .isEqualTo(200);
        assertThat(body(file)).containsExactly(fits);
    }

    @Test
    void mayBeTakenOutAgain() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        coach.submit(coach.open(file.page("/interpretation")), file.page("/interpretation"), Map.of("body", "A text"));
        coach.submit(coach.open(file.page("/interpretation")), file.page("/interpretation"), Map.of("body", " \n "));
        assertThat(coach.open(file.page("/report")).text()).doesNotContain("A text");
        assertThat(coach.open(file.page("")).text()).contains("Not written yet");
    }

    @Test
    void neverChangesAfterTheRelease() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        coach.submit(coach.open(file.page("/interpretation")), file.page("/interpretation"), Map.of("body", "Final"));
        Page old = coach.open(file.page("/interpretation"));
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                file.id(),
                file.coach());
        Page late = coach.submit(old, file.page("/interpretation"), Map.of("body", "Changed"));
        assertThat(late.text()).contains("This report is released already. Nothing was changed.", "Final");
        assertThat(late.document().select("textarea")).isEmpty();
        assertThat(body(file)).containsExactly("Final");
    }

    @Test
    void isNotAskedForWhereThereIsNoReport() {
        var file = scenario.tooFew("Ana Ruiz");
        assertThat(scenario.coach(file).ask(file.page("/interpretation")).statusCode())
                .isEqualTo(404);
    }

    private List<String> body(CoachingScenario.File file) {
        return scenario.interpretation(file);
    }
}
