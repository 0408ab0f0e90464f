package org.sightline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.report.Briefing.Step;

/** Minutes add up to what was agreed, or are said to go beyond it. */
class WayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);

    @Test
    void addsUpToWhatWasAgreedWheneverThatIsEnough() {
        for (int agreed = 30; agreed <= 6000; agreed++) {
            for (List<Step> way :
                    List.of(Way.alone(agreed), Way.surveyed(agreed, null, DAY), Way.surveyed(agreed, DAY, DAY))) {
                int minutes = way.stream().mapToInt(Step::minutes).sum();
                boolean rest = way.getLast().id().equals("rest");
                assertThat(minutes).isGreaterThanOrEqualTo(agreed);
                assertThat(rest).isEqualTo(minutes == agreed && way.getLast().minutes() > 0 && !plain(agreed, way));
                assertThat(way).allMatch(step -> step.minutes() > 0);
            }
        }
    }

    /** Whether the steps themselves take exactly what was agreed. */
    private static boolean plain(int agreed, List<Step> way) {
        return way.stream()
                        .filter(step -> !step.id().equals("rest"))
                        .mapToInt(Step::minutes)
                        .sum()
                == agreed;
    }

    @Test
    void namesTheStepsOfASurveyWithTheirDays() {
        assertThat(Way.surveyed(240, DAY.minusDays(20), DAY))
                .extracting(Step::id)
                .containsExactly("briefing", "barriers", "naming", "answers", "talk", "plan", "follow-up", "rest");
        assertThat(Way.surveyed(240, null, DAY)).extracting(Step::until).containsOnlyOnce(DAY);
        assertThat(Way.alone(170))
                .extracting(Step::id)
                .containsExactly("briefing", "barriers", "first", "plan", "follow-up");
    }
}
