package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.statistics.Cases.assertFigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sightline.statistics.Estimate.Reason;

class ChanceAgreementTest {
    private static final NullDistribution UNIFORM = NullDistribution.uniform(5);
    private static final Map<String, NullDistribution> CHANCES = Map.of(
            "uniform", UNIFORM,
            "slight_skew", NullDistribution.SLIGHT_SKEW,
            "moderate_skew", NullDistribution.MODERATE_SKEW);

    @Test
    void agreesWithEveryRowOfOracle19() {
        List<String> lines = lines("/oracles/19_exact_null_single_item.csv");
        assertThat(lines).hasSize(34);
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(",", -1);
            int n = Integer.parseInt(cell[1]);
            ChanceAgreement chance = ChanceAgreement.of(Objects.requireNonNull(CHANCES.get(cell[0])), n);
            assertThat(chance.rwgAtLeast(0.70, UNIFORM)).as(line).isCloseTo(number(cell[2]), within(1e-9));
            assertThat(chance.averageDeviationAtMost(5 / 6.0)).as(line).isCloseTo(number(cell[3]), within(1e-9));
            assertThat(chance.unanimous()).isCloseTo(number(cell[9]), within(1e-9));
            if (cell[4].isEmpty()) {
                assertThat(chance.criticalVariance(0.05)).isEqualTo(Estimate.none(Reason.TOO_FEW, n));
                assertThat(chance.criticalRwg(0.05, UNIFORM)).isEqualTo(Estimate.none(Reason.TOO_FEW, n));
                assertThat(chance.criticalAverageDeviation(0.05)).isEqualTo(Estimate.none(Reason.TOO_FEW, n));
            } else {
                assertFigure(chance.criticalVariance(0.05), number(cell[4]), 1e-9);
                assertFigure(chance.criticalRwg(0.05, UNIFORM), number(cell[5]), 1e-9);
                assertThat(chance.rwgAtLeast(number(cell[5]) - 1e-8, UNIFORM)).isCloseTo(number(cell[6]), within(1e-9));
                assertFigure(chance.criticalAverageDeviation(0.05), number(cell[7]), 1e-9);
                assertThat(chance.averageDeviationAtMost(number(cell[7]) + 1e-8))
                        .isCloseTo(number(cell[8]), within(1e-9));
            }
        }
    }

    /** All 5^n answers of up to four raters, one after the other. */
    @Test
    void agreesWithGoingThroughEveryAnswer() {
        Agreement five = new Agreement(5);
        for (NullDistribution chance : CHANCES.values()) {
            for (int n = 2; n <= 4; n++) {
                double rwg = 0;
                double deviation = 0;
                for (int code = 0; code < Math.pow(5, n); code++) {
                    double[] x = new double[n];
                    double p = 1;
                    for (int i = 0, rest = code; i < n; i++, rest /= 5) {
                        x[i] = 1 + rest % 5;
                        p *= chance.probabilities().get(rest % 5);
                    }
                    rwg += Cases.value(five.rwg(UNIFORM, x)) >= 0.5 - 1e-9 ? p : 0;
                    deviation += Cases.value(five.averageDeviationFromMean(x)) <= 0.75 + 1e-9 ? p : 0;
                }
                ChanceAgreement exact = ChanceAgreement.of(chance, n);
                assertThat(exact.rwgAtLeast(0.5, UNIFORM)).isCloseTo(rwg, within(1e-12));
                assertThat(exact.averageDeviationAtMost(0.75)).isCloseTo(deviation, within(1e-12));
            }
        }
    }

    @Test
    void isADistribution() {
        List<ChanceAgreement> exact =
                List.of(ChanceAgreement.of(UNIFORM, 6), ChanceAgreement.of(NullDistribution.HEAVY_SKEW, 7));
        Cases.many(random -> {
            ChanceAgreement chance = exact.get(random.nextInt(2));
            double low = random.nextDouble() * 2 - 0.5;
            double high = low + random.nextDouble();
            assertThat(chance.rwgAtLeast(high, UNIFORM)).isLessThanOrEqualTo(chance.rwgAtLeast(low, UNIFORM));
            assertThat(chance.averageDeviationAtMost(low)).isBetween(0.0, chance.averageDeviationAtMost(high));
            assertThat(chance.rwgAtLeast(low, UNIFORM)).isBetween(0.0, 1.0);
        });
        assertThat(exact.getFirst().averageDeviationAtMost(9)).isCloseTo(1, within(1e-12));
        assertThat(exact.getFirst().averageDeviationAtMost(-1)).isZero();
        assertThat(exact.getFirst().rwgAtLeast(1.1, UNIFORM)).isZero();
    }

    @Test
    void refusesTooFewAndTooMany() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChanceAgreement.of(UNIFORM, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ChanceAgreement.of(UNIFORM, 1000));
        assertThat(ChanceAgreement.of(UNIFORM, 5).criticalRwg(0.05, NullDistribution.of(0, 1)))
                .isEqualTo(Estimate.none(Reason.NO_VARIANCE, 5));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ChanceAgreementTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
