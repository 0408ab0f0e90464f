package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.statistics.Cases.assertFigure;
import static org.sightline.statistics.Cases.assertSame;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Oracles;
import org.sightline.statistics.Estimate.Reason;

class KrippendorffAlphaTest {
    private static final double NO = Double.NaN;

    @Test
    void agreesWithOracle18() {
        JsonNode oracle = Oracles.read("18_krippendorff_alpha.json");
        Ratings ratings = Ratings.of(Cases.matrix(oracle.get("ratings_rater_by_unit")));
        for (KrippendorffAlpha alpha : KrippendorffAlpha.values()) {
            double expected = oracle.get("expected")
                    .get(alpha.name().toLowerCase(Locale.ROOT))
                    .asDouble();
            assertFigure(alpha.of(ratings), expected, 1e-9);
        }
    }

    @Test
    void saysWhyThereIsNoFigure() {
        KrippendorffAlpha alpha = KrippendorffAlpha.ORDINAL;
        assertThat(alpha.of(Ratings.of())).isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(alpha.of(Ratings.of(new double[] {NO}, new double[] {NO})))
                .isEqualTo(Estimate.none(Reason.NO_DATA, 0));
        assertThat(alpha.of(Ratings.of(new double[] {1, NO}, new double[] {NO, 2})))
                .isEqualTo(Estimate.none(Reason.TOO_FEW, 0));
        assertThat(alpha.of(Ratings.of(new double[] {2, 2}, new double[] {2, 2})))
                .isEqualTo(Estimate.none(Reason.NO_VARIANCE, 4));
        assertFigure(alpha.of(Ratings.of(new double[] {2, 3}, new double[] {2, 3})), 1, 0);
    }

    @Test
    void agreesWithTheSumsOverSinglePairs() {
        Cases.many(random -> {
            double[][] table = Cases.table(random, 2 + random.nextInt(4), 1 + random.nextInt(6), 0.3);
            for (KrippendorffAlpha alpha : KrippendorffAlpha.values()) {
                Estimate fast = alpha.of(Ratings.of(table));
                if (fast instanceof Estimate.Figure figure) {
                    assertThat(figure.value()).isLessThanOrEqualTo(1);
                    assertFigure(fast, slow(alpha, table), 1e-9);
                }
            }
        });
    }

    @Test
    void dependsNeitherOnOrderNorOnTheDirectionOfTheScale() {
        Cases.many(random -> {
            double[][] table = Cases.table(random, 2 + random.nextInt(4), 1 + random.nextInt(6), 0.3);
            for (KrippendorffAlpha alpha : KrippendorffAlpha.values()) {
                Estimate one = alpha.of(Ratings.of(table));
                assertSame(alpha.of(Ratings.of(Cases.shuffled(random, table))), one);
                assertSame(alpha.of(Ratings.of(Cases.reversed(table))), one);
            }
        });
    }

    private static double slow(KrippendorffAlpha level, double[][] table) {
        List<Double> all = new ArrayList<>();
        List<List<Double>> units = new ArrayList<>();
        for (int unit = 0; unit < table[0].length; unit++) {
            List<Double> values = new ArrayList<>();
            for (double[] rater : table) {
                if (!Double.isNaN(rater[unit])) {
                    values.add(rater[unit]);
                }
            }
            if (values.size() > 1) {
                units.add(values);
                all.addAll(values);
            }
        }
        double observed = 0;
        for (List<Double> unit : units) {
            for (double a : unit) {
                for (double b : unit) {
                    observed += distance(level, all, a, b) / (unit.size() - 1);
                }
            }
        }
        double expected = 0;
        for (double a : all) {
            for (double b : all) {
                expected += distance(level, all, a, b) / (all.size() - 1);
            }
        }
        return 1 - observed / expected;
    }

    /** Ordinal distance as the difference of mid-ranks. */
    private static double distance(KrippendorffAlpha level, List<Double> all, double a, double b) {
        return switch (level) {
            case NOMINAL -> a == b ? 0 : 1;
            case ORDINAL -> Math.pow(rank(all, a) - rank(all, b), 2);
            case INTERVAL -> (a - b) * (a - b);
        };
    }

    private static double rank(List<Double> all, double value) {
        return all.stream()
                .mapToDouble(x -> x < value ? 1 : x == value ? 0.5 : 0)
                .sum();
    }
}
