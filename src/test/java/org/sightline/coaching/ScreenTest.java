package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.coaching.CoachingScenario.File;

/** The report on a screen in the conversation. */
@QuarkusTest
class ScreenTest {
    @Inject
    CoachingScenario scenario;

    @Test
    void showsOneSectionAfterTheOther() {
        File file = scenario.sealed("Ana Ruiz", List.of());
        Browser coach = scenario.coach(file);
        Page page = coach.open(file.page("/debrief/screen"));
        List<String> seen = new ArrayList<>();
        while (true) {
            assertThat(page.document().select(".report section")).hasSize(1);
            assertThat(page.document().select("header, form")).isEmpty();
            seen.add(page.document().expectFirst(".report section").id());
            Element next = page.document().selectFirst("a[rel=next]");
            if (next == null) {
                break;
            }
            page = coach.open(next.attr("href"));
        }
        assertThat(seen)
                .startsWith("reading", "raters", "summary")
                .contains("comments")
                .endsWith("method", "rules");
        assertThat(page.text()).contains("Section " + seen.size() + " of " + seen.size());
        assertThat(scenario.trail(file)).containsExactly("REPORT_VIEWED ");
    }

    /** What nobody has read yet does not come upon a screen. */
    @Test
    void showsCommentsOnceAllAreDecided() {
        File file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        assertThat(coach.open(file.page("/debrief/screen/comments")).status()).isEqualTo(404);
        assertThat(coach.open(file.page("/notes/comments")).status()).isEqualTo(200);
        coach.submit(coach.open(file.page("/comments")), file.page("/comments"), Map.of("act", "keep-rest"));
        assertThat(coach.open(file.page("/debrief/screen/comments")).text()).contains("Let others finish.");
    }

    @Test
    void isOfferedWhereThereIsAReport() {
        File file = scenario.sealed("Ana Ruiz");
        assertThat(scenario.coach(file).open(file.page("/debrief")).text()).contains("Go through the report together");
        File few = scenario.tooFew("Ben Okoro");
        Browser coach = scenario.coach(few);
        assertThat(coach.open(few.page("/debrief")).text()).doesNotContain("Go through the report together");
        assertThat(coach.open(few.page("/debrief/screen")).status()).isEqualTo(404);
        assertThat(coach.open(few.page("/studio")).status()).isEqualTo(404);
    }
}
