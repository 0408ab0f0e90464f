package org.sightline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.TestClock;
import org.sightline.campaign.ClosingDays;
import org.sightline.coaching.CoachingScenario;
import org.sightline.plan.PlanScenario;
import org.sightline.pulse.PulseScenario;

/** Coaching with pulses and questions in it, erased: of what was asked, whom, and who answered nothing is left. */
@QuarkusTest
class ErasedPulsesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    PrivacyScenario scenario;

    @Inject
    CoachingScenario coaching;

    @Inject
    PlanScenario plans;

    @Inject
    PulseScenario pulses;

    @Inject
    ClosingDays closing;

    @Inject
    PulseWords words;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void leaveNothing() {
        CoachingScenario.File file = scenario.kept().file();
        String word = "fern" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        UUID engagement = scenario.coached(file, word);
        UUID behaviour =
                UUID.fromString(plans.of(engagement, file.coach(), word).get("behaviour"));
        UUID campaign = UUID.fromString(
                pulses.of(engagement, behaviour, file.coach(), word).get("questioncampaign"));
        assertThat(scenario.tablesWith(word)).contains("person", "campaign_questionnaire");
        String page = "/organisations/" + file.organisation() + "/engagements/" + engagement + "/erasure";
        Browser administrator = coaching.administrator(file);
        assertThat(administrator
                        .submit(administrator.open(page), page, Map.of("name", file.name()))
                        .status())
                .isEqualTo(200);
        assertThat(scenario.tablesWith(word))
                .as("answers are still taken, and the seal needs the words")
                .containsOnly("campaign_questionnaire", "campaign_questionnaire_translation");
        for (String table : new String[] {"pulse", "engagement_key"}) {
            assertThat(scenario.count("select count(*) from " + table + " where engagement_id = ?", engagement))
                    .as(table)
                    .isZero();
        }
        for (String table : new String[] {"rater", "invitation"}) {
            assertThat(scenario.count("select count(*) from " + table + " where campaign_id = ?", campaign))
                    .as(table)
                    .isZero();
        }

        clock.advance(Duration.ofDays(9));
        closing.closeOverdue();
        Instant end = Instant.now().plus(PATIENCE);
        while (!sealed(campaign)) {
            assertThat(Instant.now()).as("the seal of what nobody can answer").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        words.forget();
        assertThat(scenario.tablesWith(word)).isEmpty();
        assertThat(scenario.count("select count(*) from campaign_questionnaire where campaign_id = ?", file.campaign()))
                .as("the words of a survey are nobody's")
                .isEqualTo(1);
    }

    private boolean sealed(UUID campaign) {
        return scenario.count("select count(*) from campaign where id = ? and state = 'SEALED'", campaign) == 1;
    }
}
