package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyPagesTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void tellsWhatHappensWhileAnswersAreCollected() {
        var file = scenario.campaign("Ana Ruiz", "COLLECTING");
        var page = scenario.executive(file).open("/my");
        assertThat(page.text())
                .contains(
                        "They have until 20 February 2026.",
                        "The link for it came to you by e-mail",
                        "Never anything in it.",
                        "groups of 4 and more only");
        assertThat(page.document().select("main [aria-current=step]").text()).startsWith("Answers");
        assertThat(page.document().select("main a:not([href=/my/coaching]):not([href=/accountability])"))
                .isEmpty();
    }

    @Test
    void saysNothingOfACampaignThatHasNotStarted() {
        var file = scenario.campaign("Ana Ruiz", "DRAFT");
        assertThat(scenario.executive(file).open("/my").text())
                .contains("There is no feedback about you here yet.")
                .doesNotContain("Leadership programme");
    }

    @Test
    void explainsTheReadingOfTheCoachAfterTheClose() {
        var file = scenario.sealed("Ana Ruiz");
        var page = scenario.executive(file).open("/my");
        assertThat(page.text())
                .contains("reads the report first.", "You will get an e-mail when your report is ready.");
        assertThat(page.document().select("main a:not([href=/my/coaching]):not([href=/accountability]), main table"))
                .isEmpty();
    }
}
