package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;

/** The whole way of one report: list, preview, comments, interpretation, release, the executive's reading. */
@QuarkusTest
class CoachingWalkTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void leadsFromTheListToTheExecutivesReading() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        Browser executive = scenario.executive(file);

        assertThat(coach.open("/executives").text()).contains("Ready for you", "Ana Ruiz", "6 comments to read");
        assertThat(coach.open(file.page("")).text()).contains("6 of 6 to decide", "Not opened yet");
        assertThat(executive.open("/my").text()).contains("ended on 20 February 2026");
        assertThat(executive.open(file.own("/report")).status()).isEqualTo(404);

        assertThat(coach.open(file.page("/report")).text()).contains("Preview.", "Ana Ruiz", "then she waits");
        Page saved =
                coach.submit(coach.open(file.page("/comments")), file.page("/comments"), Map.of("act", "keep-rest"));
        assertThat(saved.path()).isEqualTo(file.page(""));
        assertThat(saved.text()).contains("Every comment is decided");
        Page written = coach.submit(
                coach.open(file.page("/interpretation")),
                file.page("/interpretation"),
                Map.of("body", "Ana, two things stand out.\r\n\r\nYou wait."));
        assertThat(written.text()).contains("Your interpretation is saved");
        assertThat(coach.open("/executives").text()).contains("Release it when you are ready");
        Page released =
                coach.submit(coach.open(file.page("/release")), file.page("/release"), Map.of("confirm", "yes"));
        assertThat(released.text()).contains("The report is released", "Released on 2 March 2026");

        assertThat(executive.open("/my").text()).contains("gave you your report on 2 March 2026");
        Page asked = executive.open(file.own("/report"));
        assertThat(asked.path()).isEqualTo(file.own("/expectation"));
        Page opened = executive.submit(asked, file.own("/expectation"), Map.of("act", "skip"));
        assertThat(opened.path()).isEqualTo(file.own("/report"));
        assertThat(opened.text()).contains("Your coach’s words wait").doesNotContain("two things stand out");
        assertThat(executive.submit(opened, file.own("/words"), Map.of()).text())
                .contains("Ana, two things stand out.", "then she waits")
                .doesNotContain("Preview");
        var pdf = executive.ask(file.own("/report.pdf"));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"Feedback report Ana Ruiz - Leadership programme 2026.pdf\"");
        assertThat(pdf.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .contains("sandbox");
        assertThat(pdf.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(executive.open("/my").text()).contains("You downloaded the PDF", "gave it to you");
    }
}
