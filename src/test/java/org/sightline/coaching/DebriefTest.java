package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.Browser;
import org.sightline.Browser.Page;

@QuarkusTest
class DebriefTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void isNotedWithItsDayAndTakenBack() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        assertThat(coach.open(file.page("/release")).text()).contains("No conversation is noted");
        Page noted = note(coach, file, "2026-02-27");
        assertThat(noted.text()).contains("The conversation is noted.", "Held on 27 February 2026");
        assertThat(coach.open(file.page("/release")).text()).contains("You talked on 27 February 2026");
        assertThat(coach.open("/executives").text()).contains("Conversation held", "Talked on 27 February 2026.");

        Page back = coach.submit(coach.open(file.page("/debrief")), file.page("/debrief/withdrawal"), Map.of());
        assertThat(back.text()).contains("taken back", "Not noted");
        assertThat(scenario.trail(file)).containsExactly("DEBRIEF_HELD 2026-02-27", "DEBRIEF_WITHDRAWN ");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, That day is still to come.",
        "2026-02-19, Answers were collected until 20 February 2026.",
        "yesterday, This is not a day.",
        "'', This is not a day."
    })
    void refusesADayThatCannotBe(String day, String fault) {
        var file = scenario.sealed("Ana Ruiz");
        Page refused = note(scenario.coach(file), file, day);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(fault);
        assertThat(refused.document().select("#day").val()).isEqualTo(day);
        assertThat(scenario.trail(file)).isEmpty();
    }

    @Test
    void standsOnceTheReportIsReleased() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        note(coach, file, "2026-02-27");
        Page form = coach.open(file.page("/debrief"));
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                file.id(),
                file.coach());
        assertThat(coach.submit(form, file.page("/debrief/withdrawal"), Map.of())
                        .text())
                .contains("This report is released already.");
        assertThat(coach.submit(form, file.page("/debrief"), Map.of("day", "2026-02-28"))
                        .text())
                .contains("This report is released already.", "27 February 2026");
        assertThat(scenario.executive(file).open("/my").text()).contains("noted your conversation");
    }

    @Test
    void isNotedByTheAssignedCoachOnly() {
        var file = scenario.sealed("Ana Ruiz");
        assertThat(scenario.otherCoach(file).ask(file.page("/debrief")).statusCode())
                .isEqualTo(404);
        assertThat(scenario.executive(file).ask(file.page("/debrief")).statusCode())
                .isEqualTo(403);
    }

    private static Page note(Browser coach, CoachingScenario.File file, String day) {
        return coach.submit(coach.open(file.page("/debrief")), file.page("/debrief"), Map.of("day", day));
    }
}
