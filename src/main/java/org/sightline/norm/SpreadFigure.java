package org.sightline.norm;

import java.util.Arrays;
import java.util.List;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.PooledSpread;
import org.sightline.statistics.Sample;

/**
 * sw over groups (method.md A6): how far raters of one group lie apart.
 *
 * @param groups for each executive the values of each group; a group of one says nothing
 */
record SpreadFigure(List<List<double[]>> groups) {
    static SpreadFigure ofScores(SourceAnswers answers) {
        return new SpreadFigure(answers.executives().stream()
                .map(groups -> groups.stream().map(SourceAnswers::scores).toList())
                .toList());
    }

    /** Executives with a group of two or more. */
    int executives() {
        return (int) groups.stream()
                .filter(one -> one.stream().anyMatch(values -> values.length > 1))
                .count();
    }

    /** Raters in such groups. */
    int raters() {
        return groups.stream()
                .flatMap(List::stream)
                .filter(values -> values.length > 1)
                .mapToInt(values -> values.length)
                .sum();
    }

    /** TOO_FEW below 60 degrees of freedom, NO_VARIANCE where raters never differ. */
    Estimate estimate() {
        PooledSpread pooled = PooledSpread.of(groups.stream()
                .flatMap(List::stream)
                .filter(values -> values.length > 1)
                .map(Sample::of)
                .toList());
        if (pooled.degreesOfFreedom() < PooledSpread.ENOUGH) {
            return Estimate.none(Reason.TOO_FEW, pooled.raters());
        }
        return pooled.sumOfSquares() > 0
                ? pooled.standardDeviation()
                : Estimate.none(Reason.NO_VARIANCE, pooled.raters());
    }

    /** The values of one column of the groups' tables, as groups. */
    static SpreadFigure ofColumn(SourceAnswers answers, int column) {
        return new SpreadFigure(answers.executives().stream()
                .map(groups -> groups.stream()
                        .map(rows -> Columns.answers(Arrays.stream(rows)
                                .mapToDouble(row -> row[column])
                                .toArray()))
                        .toList())
                .toList());
    }
}
