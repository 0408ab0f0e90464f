package org.sightline.norm;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The answers of one source to one theme, higher always better.
 *
 * @param executives for each the groups of the source, raters by items, NaN for no answer; executives without any are left
 *     out
 */
record SourceAnswers(List<List<double[][]>> executives) {
    static SourceAnswers of(List<NormRecord> records, Columns columns, Predicate<NormRecord.RaterGroup> which) {
        return new SourceAnswers(records.stream()
                .map(one -> one.groups().stream()
                        .filter(which)
                        .map(group -> columns.rows(group.answers()))
                        .filter(rows -> rows.length > 0)
                        .toList())
                .filter(groups -> !groups.isEmpty())
                .toList());
    }

    /** For each executive the scores of all raters of the source who answered at least half of the theme. */
    double[][] scores() {
        return executives.stream()
                .map(groups -> groups.stream()
                        .flatMapToDouble(rows -> Arrays.stream(scores(rows)))
                        .toArray())
                .filter(scores -> scores.length > 0)
                .toArray(double[][]::new);
    }

    /** For each executive the rows of all raters of the source who answered every item. */
    List<double[][]> complete() {
        return executives.stream()
                .map(groups -> groups.stream()
                        .flatMap(Arrays::stream)
                        .filter(Columns::complete)
                        .toArray(double[][]::new))
                .filter(rows -> rows.length > 0)
                .toList();
    }

    static double[] scores(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(Columns::score)
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }
}
