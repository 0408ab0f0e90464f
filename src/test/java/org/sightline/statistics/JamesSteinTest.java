package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;

class JamesSteinTest {
    private static final JsonNode BASEBALL = Oracles.read("10_shrinkage.json").get("efron_morris");
    private static final int AT_BATS = 45;

    @Test
    void agreesWithBaseballAverages() {
        JsonNode expected = BASEBALL.get("expected").get("raw_scale");
        double[] averages = averages();
        double grand = Sample.of(averages).mean().orElseThrow();
        JamesStein estimator = new JamesStein(Figures.list(averages), grand * (1 - grand) / AT_BATS);
        assertThat(estimator.variance()).isCloseTo(expected.get("sigma2").asDouble(), within(1e-8));
        assertThat(estimator.grandMean()).isCloseTo(expected.get("grand").asDouble(), within(1e-8));
        assertThat(estimator.sumOfSquares()).isCloseTo(expected.get("V").asDouble(), within(1e-8));
        assertThat(estimator.factor()).isCloseTo(expected.get("B").asDouble(), within(1e-8));
        assertThatAre(estimator.estimates(), expected.get("estimate"));
        double[] rest = Figures.doubles(BASEBALL.get("rest_of_season"));
        assertThat(loss(Figures.list(averages), rest))
                .isCloseTo(BASEBALL.get("expected").get("sse_raw").asDouble(), within(1e-8));
        assertThat(loss(estimator.estimates(), rest))
                .isCloseTo(BASEBALL.get("expected").get("sse_js_raw_scale").asDouble(), within(1e-8));
    }

    /** On Efron and Morris's scale sqrt(n) arcsin(2 p - 1) the variance is 1; Clemente comes out at .290. */
    @Test
    void agreesWithEfronAndMorris() {
        JsonNode expected = BASEBALL.get("expected").get("arcsine_scale");
        double root = Math.sqrt(AT_BATS);
        double[] x =
                Arrays.stream(averages()).map(p -> root * Math.asin(2 * p - 1)).toArray();
        assertThatAre(Figures.list(x), expected.get("x"));
        JamesStein estimator = new JamesStein(Figures.list(x), 1);
        assertThat(estimator.grandMean()).isCloseTo(expected.get("xbar").asDouble(), within(1e-8));
        assertThat(estimator.sumOfSquares()).isCloseTo(expected.get("V").asDouble(), within(1e-8));
        assertThat(1 - estimator.factor()).isCloseTo(expected.get("one_minus_B").asDouble(), within(1e-8));
        assertThatAre(
                estimator.estimates().stream()
                        .map(estimate -> (Math.sin(estimate / root) + 1) / 2)
                        .toList(),
                expected.get("estimate_prob"));
    }

    /** Simulated: with four and more true means the summed squared error is lower than of the raw means. */
    @Test
    void losesLessThanTheRawMeans() {
        double[] raw = new double[1];
        double[] shrunk = new double[1];
        Trials.many(random -> {
            double[] truth = random.doubles(5, 3, 4.5).toArray();
            double[] seen = Arrays.stream(truth)
                    .map(mean -> mean + 0.5 * random.nextGaussian())
                    .toArray();
            JamesStein estimator = new JamesStein(Figures.list(seen), 0.25);
            assertThat(estimator.factor()).isBetween(0.0, 1.0);
            assertThat(Sample.of(estimator.estimates().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .mean()
                            .orElseThrow())
                    .isCloseTo(estimator.grandMean(), within(1e-12));
            raw[0] += loss(Figures.list(seen), truth);
            shrunk[0] += loss(estimator.estimates(), truth);
        });
        assertThat(shrunk[0]).isLessThan(0.85 * raw[0]);
    }

    @Test
    void leavesUpToThreeMeansAlone() {
        assertThat(new JamesStein(List.of(1.0, 2.0, 4.0), 9).estimates()).containsExactly(1.0, 2.0, 4.0);
        assertThat(new JamesStein(List.of(3.0), 9).estimates()).containsExactly(3.0);
        assertThat(new JamesStein(List.of(3.0, 3.0, 3.0), 9).factor()).isZero();
        assertThat(new JamesStein(List.of(1.0, 2.0, 4.0, 5.0), 11).estimates()).containsExactly(3.0, 3.0, 3.0, 3.0);
        assertThat(new JamesStein(List.of(3.0, 3.0, 3.0, 3.0), 9).factor()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotShrink() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JamesStein(List.of(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JamesStein(List.of(Double.NaN), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JamesStein(List.of(1.0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new JamesStein(List.of(1.0), Double.NaN));
    }

    private static double[] averages() {
        return Arrays.stream(Figures.doubles(BASEBALL.get("hits")))
                .map(hits -> hits / AT_BATS)
                .toArray();
    }

    private static double loss(List<Double> estimates, double... truth) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.pow(estimates.get(i) - truth[i], 2);
        }
        return sum;
    }

    private static void assertThatAre(List<Double> figures, JsonNode expected) {
        assertThat(figures).hasSize(expected.size());
        for (int i = 0; i < figures.size(); i++) {
            assertThat(figures.get(i)).isCloseTo(expected.get(i).asDouble(), within(1e-8));
        }
    }
}
