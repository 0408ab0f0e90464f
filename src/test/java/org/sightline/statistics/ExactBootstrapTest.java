package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;

class ExactBootstrapTest {

    @Test
    void agreesWithOracle09() {
        for (JsonNode fact : Oracles.read("09_confidence_intervals.json").get("means")) {
            JsonNode expected = fact.get("exact_bootstrap");
            if (expected == null) {
                continue;
            }
            ExactBootstrap bootstrap = ExactBootstrap.of(Sample.of(Figures.doubles(fact.get("x"))));
            assertThat(bootstrap.resamples())
                    .isEqualTo(expected.get("resamples").asInt());
            assertThat(bootstrap.mean()).isCloseTo(expected.get("mean").asDouble(), within(1e-8));
            assertThat(bootstrap.standardError()).isCloseTo(expected.get("se").asDouble(), within(1e-8));
            assertThat(bootstrap.interval(0.95).low())
                    .isCloseTo(expected.get("p2.5").asDouble(), within(1e-8));
            assertThat(bootstrap.interval(0.95).high())
                    .isCloseTo(expected.get("p97.5").asDouble(), within(1e-8));
            assertThat(bootstrap.interval(0.80).low())
                    .isCloseTo(expected.get("p10").asDouble(), within(1e-8));
            assertThat(bootstrap.interval(0.80).high())
                    .isCloseTo(expected.get("p90").asDouble(), within(1e-8));
        }
    }

    /** All sums of n draws, one draw after another; SE is s sqrt((n - 1) / n) / sqrt(n). */
    @Test
    @Tag("slow")
    void agreesWithDrawingOneAfterAnother() {
        Trials.many(random -> {
            double[] values = Trials.ratings(random, 1 + random.nextInt(4));
            int n = values.length;
            List<Double> sums = sums(values);
            ExactBootstrap bootstrap = ExactBootstrap.of(Sample.of(values));
            int rank = 1 + random.nextInt(sums.size());
            assertThat(bootstrap.quantile((double) rank / sums.size()))
                    .isCloseTo(sums.get(rank - 1) / n, within(1e-12));
            double s = Sample.of(values).standardDeviation().orElse(0);
            assertThat(bootstrap.standardError()).isCloseTo(s * Math.sqrt(n - 1.0) / n, within(1e-9));
            assertThat(bootstrap.mean()).isCloseTo(Sample.of(values).mean().orElseThrow(), within(1e-12));
        });
    }

    /** Every rank of five values; .28 of 3125 is 875, and a little more in floating point. */
    @Test
    void findsEveryRank() {
        double[] values = {1, 1.1, 1.3, 1.7, 4.9};
        List<Double> sums = sums(values);
        ExactBootstrap bootstrap = ExactBootstrap.of(Sample.of(values));
        for (int rank = 1; rank <= 3125; rank++) {
            assertThat(bootstrap.quantile(rank / 3125.0)).isCloseTo(sums.get(rank - 1) / 5, within(1e-12));
        }
    }

    private static List<Double> sums(double... values) {
        List<Double> sums = List.of(0.0);
        for (int draw = 0; draw < values.length; draw++) {
            List<Double> longer = new ArrayList<>();
            for (double sum : sums) {
                for (double value : values) {
                    longer.add(sum + value);
                }
            }
            sums = longer;
        }
        return sums.stream().sorted().toList();
    }

    @Test
    void endsAtTheExtremes() {
        ExactBootstrap bootstrap = ExactBootstrap.of(Sample.of(2, 3, 5));
        assertThat(bootstrap.quantile(0)).isEqualTo(2);
        assertThat(bootstrap.quantile(1)).isEqualTo(5);
        assertThat(ExactBootstrap.of(Sample.of(4)).interval(0.95)).isEqualTo(new Interval(4, 4));
    }

    @Test
    void refusesWhatItCannotEnumerate() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExactBootstrap.of(Sample.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ExactBootstrap.of(Sample.of(1, 2, 3, 4, 5, 1)));
        ExactBootstrap bootstrap = ExactBootstrap.of(Sample.of(4));
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.quantile(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.quantile(Double.NaN));
    }
}
