package org.sightline.norm;

import java.util.List;
import java.util.stream.IntStream;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;

/** Some of the rated items, as columns: turns sheets of answers into rows of numbers, higher always better, NaN for none. */
final class Columns {
    private static final int TURNED = 6;
    private static final double HALF = 0.5;

    private final List<Item> items;
    private final int[] places;

    private Columns(List<Item> items, int[] places) {
        this.items = items;
        this.places = places;
    }

    static Columns of(Questionnaire questionnaire) {
        List<Item> all = questionnaire.ratedItems();
        return new Columns(all, IntStream.range(0, all.size()).toArray());
    }

    static Columns of(Questionnaire questionnaire, Theme theme) {
        List<Item> all = questionnaire.ratedItems();
        return new Columns(
                theme.items(), theme.items().stream().mapToInt(all::indexOf).toArray());
    }

    int size() {
        return places.length;
    }

    int[] places() {
        return places.clone();
    }

    double[] row(int[] sheet) {
        return IntStream.range(0, places.length)
                .mapToDouble(column -> turned(column, sheet[places[column]]))
                .toArray();
    }

    double[][] rows(List<int[]> sheets) {
        return sheets.stream().map(this::row).toArray(double[][]::new);
    }

    /** The mean of a row of which at least half is answered, NaN otherwise. */
    static double score(double[] row) {
        double[] answers = answers(row);
        return answers.length == 0 || answers.length < HALF * row.length
                ? Double.NaN
                : IntStream.range(0, answers.length)
                                .mapToDouble(i -> answers[i])
                                .sum()
                        / answers.length;
    }

    static boolean complete(double[] row) {
        return answers(row).length == row.length;
    }

    /** What there is, without the gaps. */
    static double[] answers(double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(i -> row[i])
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private double turned(int column, int asked) {
        if (asked == 0) {
            return Double.NaN;
        }
        return items.get(column).warning() ? TURNED - asked : asked;
    }
}
