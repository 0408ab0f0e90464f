package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.NormPosition.AtPercentile;
import org.sightline.statistics.NormPosition.Band;
import org.sightline.statistics.NormPosition.InBand;
import org.sightline.statistics.NormPosition.NotShown;
import org.sightline.statistics.NormPosition.Reason;

class NormTest {

    @Test
    void agreesWithTheMidRanksOfOracle11() {
        JsonNode midrank = Oracles.read("11_norm_percentiles.json").get("midrank");
        Norm norm = new Norm(Sample.of(Figures.doubles(midrank.get("norm_scores"))));
        for (JsonNode fact : midrank.get("expected")) {
            Proportion rank = norm.midRank(fact.get("x").asDouble());
            assertThat(100 * rank.share()).isCloseTo(fact.get("pr").asDouble(), within(1e-8));
            Interval wilson = rank.wilson(0.95);
            assertThat(100 * wilson.low()).isCloseTo(fact.get("wilson95").get(0).asDouble(), within(1e-8));
            assertThat(100 * wilson.high())
                    .isCloseTo(fact.get("wilson95").get(1).asDouble(), within(1e-8));
        }
    }

    @Test
    void showsWhatTheNumberOfTargetsAllows() {
        assertThat(norm(29).position(3)).isEqualTo(new NotShown(Reason.TOO_FEW_TARGETS));
        assertThat(norm(30).position(3)).isInstanceOf(InBand.class);
        assertThat(norm(99).position(3)).isInstanceOf(InBand.class);
        assertThat(norm(100).position(3)).isInstanceOf(AtPercentile.class);
        assertThat(norm(399).positionBySource(3)).isEqualTo(new NotShown(Reason.TOO_FEW_TARGETS));
        assertThat(norm(400).positionBySource(3)).isEqualTo(norm(400).position(3));
        assertThat(new Norm(Sample.of()).position(3)).isEqualTo(new NotShown(Reason.TOO_FEW_TARGETS));
        assertThat(flat(50).position(3)).isEqualTo(new NotShown(Reason.NO_SPREAD));
        assertThat(flat(100).position(4))
                .isInstanceOfSatisfying(
                        AtPercentile.class, at -> assertThat(at.percentile()).isEqualTo(50));
    }

    @Test
    void drawsTheBandsAtOneDeviationOfASmallNorm() {
        Norm norm = norm(30);
        double mean = norm.scores().mean().orElseThrow();
        double one = norm.scores().standardDeviation().orElseThrow() * Math.sqrt(31 / 30.0);
        assertThat(band(norm, mean)).isEqualTo(Band.TYPICAL);
        assertThat(band(norm, mean + one)).isEqualTo(Band.TYPICAL);
        assertThat(band(norm, mean - one)).isEqualTo(Band.TYPICAL);
        assertThat(band(norm, mean + one + 1e-6)).isEqualTo(Band.HIGH);
        assertThat(band(norm, mean - one - 1e-6)).isEqualTo(Band.LOW);
        InBand high = (InBand) norm.position(mean + 2 * one);
        assertThat(high.t()).isCloseTo(2, within(1e-9));
        assertThat(high.interval().contains(high.percentile())).isTrue();
        assertThat(high.n()).isEqualTo(30);
    }

    /** Counted in whole thirds; a score and its mirror add up to 100; the rank never falls as the score rises. */
    @Test
    void agreesWithCountingThirds() {
        Trials.many(random -> {
            int n = 1 + random.nextInt(150);
            int[] thirds =
                    IntStream.generate(() -> 3 + random.nextInt(13)).limit(n).toArray();
            int third = 3 + random.nextInt(13);
            int twice = 0;
            for (int score : thirds) {
                twice += score < third ? 2 : score == third ? 1 : 0;
            }
            // thirds reached along another way differ in their last bits
            double[] scores = Arrays.stream(thirds)
                    .mapToDouble(score -> score * (1.0 / 3))
                    .toArray();
            Norm norm = new Norm(Sample.of(scores));
            assertThat(norm.midRank(third / 3.0).count()).isEqualTo(twice / 2.0);
            Norm mirrored = new Norm(Sample.of(Trials.reversed(scores)));
            assertThat(mirrored.midRank(6 - third / 3.0).share())
                    .isCloseTo(1 - norm.midRank(third / 3.0).share(), within(1e-12));
            assertThat(norm.midRank((third + 1) / 3.0).count())
                    .isGreaterThanOrEqualTo(norm.midRank(third / 3.0).count());
        });
    }

    @Test
    void refusesWhatHasNoRank() {
        assertThatIllegalArgumentException().isThrownBy(() -> norm(30).midRank(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> norm(30).position(Double.POSITIVE_INFINITY));
        assertThatIllegalStateException().isThrownBy(() -> new Norm(Sample.of()).midRank(3));
    }

    private static Band band(Norm norm, double x) {
        return ((InBand) norm.position(x)).band();
    }

    private static Norm norm(int n) {
        return new Norm(Sample.of(
                IntStream.range(0, n).mapToDouble(i -> 1 + 4.0 * i / n).toArray()));
    }

    private static Norm flat(int n) {
        return new Norm(Sample.of(DoubleStream.generate(() -> 4).limit(n).toArray()));
    }
}
