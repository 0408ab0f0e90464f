package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A report whose own attack found something is shown to nobody, and the coach is told why. */
@QuarkusTest
class HeldReportTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void isExplainedToTheCoachInsteadOfShown() {
        var file = scenario.held("Ines Aalto");
        var coach = scenario.coach(file);
        assertThat(coach.open("/executives").text()).contains("Held back: the check before publication did not pass.");
        var page = coach.open(file.page(""));
        // the head names the coach by an address with random digits
        assertThat(page.document().select("main").text())
                .contains(
                        "This report is held back",
                        "For the report about Ines Aalto the attack could not rule out that an answer follows",
                        "The answers are safe and nothing is lost.")
                .doesNotContain("2800", "T2");
        assertThat(page.document().select("main a[href$=report], main a[href$=pdf], main a[href$=release]"))
                .isEmpty();
        for (String rest : new String[] {"/report", "/report.pdf", "/comments", "/release"}) {
            assertThat(coach.open(file.page(rest)).status()).as(rest).isEqualTo(404);
        }
    }

    @Test
    void isNotToldFromOneThatIsBeingReadToTheExecutive() {
        var file = scenario.held("Ines Aalto");
        var executive = scenario.executive(file);
        assertThat(executive.open("/my").text())
                .contains("reads the report first.")
                .doesNotContain("held", "Held");
        assertThat(executive.open(file.own("/report")).status()).isEqualTo(404);
    }
}
