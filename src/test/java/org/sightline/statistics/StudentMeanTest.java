package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class StudentMeanTest {

    @Test
    void agreesWithOracle09() {
        for (JsonNode fact : Oracles.read("09_confidence_intervals.json").get("means")) {
            StudentMean mean = new StudentMean(Sample.of(Figures.doubles(fact.get("x"))));
            assertThat(Figures.value(mean.mean(0.95)))
                    .isCloseTo(fact.get("mean").asDouble(), within(1e-8));
            assertThat(Figures.value(mean.standardError()))
                    .isCloseTo(fact.get("se").asDouble(), within(1e-8));
            assertThatIs(Figures.bounds(mean.mean(0.95)), fact.get("t_ci95"));
            assertThatIs(Figures.bounds(mean.mean(0.80)), fact.get("t_ci80"));
            Estimate.Bounds wide = Figures.bounds(mean.mean(0.95));
            Interval cut = new Interval(wide.low(), wide.high()).cutOff();
            assertThat(cut.low()).isCloseTo(fact.get("t_ci95_truncated").get(0).asDouble(), within(1e-8));
            assertThat(cut.high()).isCloseTo(fact.get("t_ci95_truncated").get(1).asDouble(), within(1e-8));
        }
    }

    /** Not by the quantile but by its meaning: t = tan for one degree of freedom, t / sqrt(2 + t^2) for two. */
    @Test
    @Tag("slow")
    void agreesWithTheClosedFormsOfTwoAndThreeValues() {
        Trials.many(random -> {
            double level = 0.01 + 0.98 * random.nextDouble();
            double[] two = {5 * random.nextDouble(), 5 * random.nextDouble()};
            double half = Math.abs(two[0] - two[1]) / 2 * Math.tan(Math.PI * level / 2);
            assertThat(halfWidth(level, two)).isCloseTo(half, within(1e-8 * (1 + half)));
            double[] three = Trials.ratings(random, 3);
            double m = (three[0] + three[1] + three[2]) / 3;
            double s =
                    Math.sqrt((Math.pow(three[0] - m, 2) + Math.pow(three[1] - m, 2) + Math.pow(three[2] - m, 2)) / 2);
            half = s / Math.sqrt(3) * level * Math.sqrt(2 / (1 - level * level));
            assertThat(halfWidth(level, three)).isCloseTo(half, within(1e-8 * (1 + half)));
        });
    }

    @Test
    @Tag("slow")
    void mirrorsWidensAndIgnoresOrder() {
        Trials.many(random -> {
            double[] ratings = Trials.ratings(random, 2 + random.nextInt(9));
            Estimate estimate = new StudentMean(Sample.of(ratings)).mean(0.95);
            assertThat(new StudentMean(Sample.of(Trials.shuffled(random, ratings))).mean(0.95))
                    .isEqualTo(estimate);
            Estimate.Bounds reversed = Figures.bounds(new StudentMean(Sample.of(Trials.reversed(ratings))).mean(0.95));
            assertThat(reversed.low()).isCloseTo(6 - Figures.bounds(estimate).high(), within(1e-9));
            assertThat(halfWidth(0.8, ratings)).isLessThanOrEqualTo(halfWidth(0.95, ratings));
        });
    }

    @Test
    void needsTwoValues() {
        assertThat(Figures.reason(new StudentMean(Sample.of()).mean(0.95))).isEqualTo(Reason.NO_DATA);
        assertThat(Figures.reason(new StudentMean(Sample.of(4)).mean(0.95))).isEqualTo(Reason.TOO_FEW);
        assertThat(Figures.reason(new StudentMean(Sample.of(4)).standardError()))
                .isEqualTo(Reason.TOO_FEW);
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentMean(Sample.of(4)).mean(1));
    }

    private static double halfWidth(double level, double... values) {
        Estimate.Bounds bounds = Figures.bounds(new StudentMean(Sample.of(values)).mean(level));
        return (bounds.high() - bounds.low()) / 2;
    }

    private static void assertThatIs(Estimate.Bounds bounds, JsonNode expected) {
        assertThat(bounds.low()).isCloseTo(expected.get(0).asDouble(), within(1e-8));
        assertThat(bounds.high()).isCloseTo(expected.get(1).asDouble(), within(1e-8));
    }
}
