package org.sightline.figure;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.report.TwoAxes;
import org.sightline.system.Texts;

/** How figures and what follows from them are written; rounding happens here, once. */
final class FigureWords {
    /** One line of the table. */
    record Row(String name, String target, String actual, String share, String part, String better, String source) {}

    /**
     * All that a page shows of a period.
     *
     * @param reached the whole and its range in words
     * @param values what is known of values in words
     * @param drawing as SVG, empty where values are not known, as then nothing is drawn
     */
    record Shown(
            Beside beside,
            List<Row> rows,
            String reached,
            String rule,
            String values,
            String position,
            String drawing) {
        public boolean drawn() {
            return !drawing.isEmpty();
        }
    }

    private FigureWords() {}

    static Shown of(Texts texts, Beside beside) {
        Attainment attainment = beside.attainment();
        String reached = reached(texts, attainment);
        String values = values(texts, beside.values());
        return new Shown(
                beside,
                attainment.terms().stream().map(term -> row(texts, term)).toList(),
                reached,
                texts.of("figure.rule"),
                values,
                texts.of(Beside.key("position", beside.position())),
                switch (beside.values()) {
                    case Values.Known known
                    when attainment.known() ->
                        new TwoAxes(
                                        attainment.low(),
                                        attainment.high(),
                                        known.low(),
                                        known.high(),
                                        texts.of("figure.axis.numbers"),
                                        texts.of("figure.axis.values"),
                                        reached + " " + values)
                                .svg();
                    case Values.Known _ -> "";
                    case Values.Unknown _ -> "";
                });
    }

    private static String reached(Texts texts, Attainment attainment) {
        if (!attainment.known()) {
            return texts.of("figure.reached.nothing");
        }
        return texts.of(
                "figure.reached",
                percent(texts, attainment.mean()),
                percent(texts, attainment.low()),
                percent(texts, attainment.high()),
                texts.of(Beside.key("band", attainment.band())));
    }

    static String values(Texts texts, Values values) {
        return switch (values) {
            case Values.Known known ->
                texts.of(
                        "figure.values",
                        known.campaign(),
                        scale(texts, known.mean()),
                        scale(texts, known.low()),
                        scale(texts, known.high()),
                        texts.of(Beside.key("values", values.band())));
            case Values.Unknown _ -> texts.of("figure.values.unknown");
        };
    }

    private static Row row(Texts texts, Attainment.Term term) {
        Figure figure = term.figure();
        BigDecimal actual = figure.actual();
        Double share = term.share();
        return new Row(
                figure.name(),
                amount(texts, figure.target(), figure.unit()),
                actual == null ? texts.of("figure.open") : amount(texts, actual, figure.unit()),
                share == null ? texts.of("figure.out") : percent(texts, share),
                percent(texts, term.part()),
                texts.of(figure.higher() ? "figure.better.higher" : "figure.better.lower"),
                figure.source());
    }

    static String amount(Texts texts, BigDecimal number, @Nullable String unit) {
        NumberFormat format = NumberFormat.getInstance(texts.locale());
        format.setMaximumFractionDigits(4);
        String written = format.format(number);
        return unit == null || unit.isEmpty() ? written : written + " " + unit;
    }

    private static String percent(Texts texts, double share) {
        return NumberFormat.getPercentInstance(texts.locale()).format(share);
    }

    private static String scale(Texts texts, double value) {
        NumberFormat format = NumberFormat.getInstance(texts.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** A line for each figure, for where what is known of values stands beside. */
    static String lines(Texts texts, List<Figure> figures) {
        return figures.stream()
                .map(figure -> {
                    BigDecimal actual = figure.actual();
                    return String.join(
                            " · ",
                            figure.name(),
                            amount(texts, figure.target(), figure.unit()),
                            actual == null ? texts.of("figure.open") : amount(texts, actual, figure.unit()),
                            figure.weight().toPlainString(),
                            figure.source());
                })
                .collect(Collectors.joining("\n"));
    }
}
