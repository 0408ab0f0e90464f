package org.sightline.norm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where theme means stand among those of many executives, in classes of at least ten executives each: mid-rank percentiles
 * (below + half of the class) of n, method.md A10. Scores are compared as they are printed, with one decimal, and classes are
 * joined from below until they are large enough; no step is about fewer than ten executives, and neither end is told.
 *
 * @param steps ascending; the last reaches to the end of the scale
 * @param executives how many scores
 * @param since the version in which it was computed
 */
public record Ladder(List<Step> steps, int executives, int since) {
    /** The fewest executives of a ladder over all sources, and of one by source (method.md A10). */
    static final int FEWEST = 100;

    static final int FEWEST_BY_SOURCE = 400;

    private static final BigDecimal END = BigDecimal.valueOf(5);
    /** Two digits cannot say more, and a hundred would say "above all". */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(99);

    /**
     * A class of scores.
     *
     * @param upTo its highest score
     * @param percentile its mid-rank, with two significant digits
     */
    public record Step(BigDecimal upTo, BigDecimal percentile) {
        public Step {
            if (!TwoDigits.holds(upTo) || !TwoDigits.holds(percentile)) {
                throw new IllegalArgumentException("more than two significant digits");
            }
            upTo = upTo.stripTrailingZeros();
            percentile = percentile.stripTrailingZeros();
        }
    }

    public Ladder {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || executives < Batch.FIRST || since < 1) {
            throw new IllegalArgumentException(
                    "no ladder of " + steps.size() + " steps and " + executives + " executives");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i - 1).upTo().compareTo(steps.get(i).upTo()) >= 0) {
                throw new IllegalArgumentException("the steps of a ladder do not ascend");
            }
        }
    }

    static Ladder of(double[] scores, int since) {
        List<BigDecimal> sorted =
                Arrays.stream(scores).mapToObj(Ladder::printed).sorted().toList();
        int n = sorted.size();
        List<Step> steps = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= n; to++) {
            boolean whole = to == n || sorted.get(to).compareTo(sorted.get(to - 1)) > 0;
            if (to == n || whole && to - from >= Batch.STEP && n - to >= Batch.STEP) {
                double percentile = 100 * (from + (to - from) / 2.0) / n;
                BigDecimal upTo = to == n ? END : sorted.get(to - 1);
                steps.add(new Step(upTo, TwoDigits.of(percentile).min(HIGHEST)));
                from = to;
            }
        }
        return new Ladder(steps, n, since);
    }

    /** The percentile of a score, 0 to 100. */
    double percentile(double score) {
        BigDecimal printed = printed(score);
        return steps.stream()
                .filter(step -> printed.compareTo(step.upTo()) <= 0)
                .findFirst()
                .orElse(steps.getLast())
                .percentile()
                .doubleValue();
    }

    private static BigDecimal printed(double score) {
        return BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_UP);
    }
}
