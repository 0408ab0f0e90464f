package org.sightline.norm;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sightline.statistics.Estimate;
import org.sightline.statistics.Estimate.Reason;
import org.sightline.statistics.InternalConsistency;
import org.sightline.statistics.Ratings;

/**
 * Alpha and omega of one theme in one source (method.md A5), from a hundred records on. Raters of one executive are not
 * independent: what they share is taken out by centring each item within the executive.
 */
final class ConsistencyFigures {
    private static final int FEWEST_RECORDS = 100;
    private static final double LEVEL = 0.95;

    private final double[][] records;
    private final int executives;

    private ConsistencyFigures(double[][] records, int executives) {
        this.records = records;
        this.executives = executives;
    }

    /** Raters, from executives with two complete ones or more. */
    static ConsistencyFigures within(SourceAnswers answers) {
        List<double[][]> several =
                answers.complete().stream().filter(rows -> rows.length > 1).toList();
        return new ConsistencyFigures(
                several.stream().flatMap(rows -> Arrays.stream(centred(rows))).toArray(double[][]::new),
                several.size());
    }

    /** One complete record per executive, as it is. */
    static ConsistencyFigures between(double[][] rows) {
        double[][] complete = Arrays.stream(rows).filter(Columns::complete).toArray(double[][]::new);
        return new ConsistencyFigures(complete, complete.length);
    }

    void addTo(FigureTable table, String theme, Source source) {
        put(table, new FigureKey(theme, source, Measure.ALPHA), consistency -> consistency.alpha(LEVEL));
        put(
                table,
                new FigureKey(theme, source, Measure.OMEGA),
                consistency -> consistency.oneFactor().omegaOfObserved());
    }

    private void put(FigureTable table, FigureKey key, Function<InternalConsistency, Estimate> coefficient) {
        table.put(
                key,
                executives,
                records.length,
                () -> records.length < FEWEST_RECORDS
                        ? Estimate.none(Reason.TOO_FEW, records.length)
                        : coefficient.apply(InternalConsistency.of(Ratings.of(records))));
    }

    private static double[][] centred(double[][] rows) {
        double[] means = IntStream.range(0, rows[0].length)
                .mapToDouble(column -> Arrays.stream(rows)
                        .mapToDouble(row -> row[column])
                        .average()
                        .orElseThrow())
                .toArray();
        return Arrays.stream(rows)
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(column -> row[column] - means[column])
                        .toArray())
                .toArray(double[][]::new);
    }
}
