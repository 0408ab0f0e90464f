package org.sightline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a report must print, computed from the cast's answers by the rules of method.md A2, A6, A13 and B3 written out
 * naively, with none of the real classes: every row as one line of text.
 */
final class WalkFigures {
    private static final int MINIMUM = 4;
    private static final double SPREAD = 0.75;
    private static final double Z80 = 1.2815515655446004;
    private static final double Z95 = 1.959963984540054;
    /** Of each theme's six statements the last two are warning signs, but not in the last theme. */
    private static final int THEME = 6;

    private static final int DEVELOPMENT = 4;

    /** The raters shown together; {@code named} is the supervisor who agreed to be. */
    record Group(String label, boolean named, List<WalkCast.Sheet> sheets) {}

    private final List<Group> groups;
    private final WalkCast.Sheet self;

    WalkFigures(WalkCast.Sheet self, List<Group> groups) {
        this.self = self;
        this.groups = groups;
    }

    /** Every row of the table that shows how each group sees a theme, counted from 0. */
    List<String> groupRows(int theme) {
        List<String> rows = new ArrayList<>();
        rows.add("You " + one(selfMean(theme)) + " – –");
        for (Group group : groups) {
            OptionalDouble mean = mean(group, theme);
            int n = group.sheets().size();
            String people = group.named() ? "with consent" : n + " people";
            if (mean.isEmpty()) {
                rows.add(group.label() + " " + people + " too few – –");
                continue;
            }
            double error = SPREAD / Math.sqrt(n);
            rows.add(group.label() + " " + people + " " + one(mean.getAsDouble()) + " "
                    + (group.named() ? "–" : range(mean.getAsDouble(), Z95 * error)) + " " + flagged(group, theme)
                    + (theme == DEVELOPMENT ? "" : ", " + word(mean.getAsDouble(), error)));
        }
        rows.add("All others " + one(others(theme)) + " " + range(others(theme), Z95 * othersError(theme)) + " –");
        return rows;
    }

    /** The row of one statement: the executive's own answer, then what may be shown of each group. */
    String statementRow(int item) {
        StringBuilder row = new StringBuilder(Integer.toString(value(self, item)));
        groups.forEach(group -> row.append(' ').append(cell(group, item)));
        return row.toString();
    }

    /** Self, others and the difference, as the table of differences prints them. */
    String gap(int theme) {
        double gap = rounded(selfMean(theme)) - rounded(others(theme));
        String sign = one(Math.abs(gap)).equals("0.0") ? "" : gap > 0 ? "+" : "−";
        return one(selfMean(theme)) + " " + one(others(theme)) + " " + sign + one(Math.abs(gap));
    }

    /** A line of the table of themes on the first page of results. */
    String summaryRow(int theme) {
        StringBuilder row = new StringBuilder(one(selfMean(theme)));
        for (Group group : groups) {
            OptionalDouble mean = mean(group, theme);
            row.append(' ').append(mean.isPresent() ? one(mean.getAsDouble()) : "too few");
        }
        return row.append(' ').append(one(others(theme))).toString();
    }

    private double selfMean(int theme) {
        double sum = 0;
        for (int item = THEME * theme; item < THEME * (theme + 1); item++) {
            sum += value(self, item);
        }
        return sum / THEME;
    }

    double others(int theme) {
        return groups.stream()
                .filter(group -> !group.named())
                .map(group -> mean(group, theme))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElseThrow();
    }

    private double othersError(int theme) {
        double variance = 0;
        int shown = 0;
        for (Group group : groups) {
            if (!group.named() && mean(group, theme).isPresent()) {
                variance += SPREAD * SPREAD / group.sheets().size();
                shown++;
            }
        }
        return Math.sqrt(variance) / shown;
    }

    OptionalDouble mean(Group group, int theme) {
        double sum = 0;
        int shown = 0;
        for (int item = THEME * theme; item < THEME * (theme + 1); item++) {
            Optional<Double> point = point(group, item);
            if (point.isPresent()) {
                sum += point.get();
                shown++;
            }
        }
        return 2 * shown >= THEME ? OptionalDouble.of(sum / shown) : OptionalDouble.empty();
    }

    private String flagged(Group group, int theme) {
        int low = 0;
        int shown = 0;
        for (int item = THEME * theme; item < THEME * (theme + 1); item++) {
            Optional<Double> point = point(group, item);
            if (point.isPresent()) {
                shown++;
                low += point.get() <= 2.5 ? 1 : 0;
            }
        }
        return low + " of " + shown;
    }

    /** The mean, or the middle of the band in its place. */
    private Optional<Double> point(Group group, int item) {
        List<Integer> values = values(group, item);
        double n = values.size();
        double sum = values.stream().mapToInt(Integer::intValue).sum();
        if (group.named()) {
            return values.isEmpty() ? Optional.empty() : Optional.of(sum);
        }
        if (n < MINIMUM) {
            return Optional.empty();
        }
        if (sum <= n + 5) {
            return Optional.of((1 + (n + 5) / n) / 2);
        }
        return Optional.of(sum >= 5 * n - 1 ? (5 + (5 * n - 1) / n) / 2 : sum / n);
    }

    private String cell(Group group, int item) {
        List<Integer> values = values(group, item);
        double n = values.size();
        double sum = values.stream().mapToInt(Integer::intValue).sum();
        if (point(group, item).isEmpty()) {
            return "too few";
        }
        if (!group.named() && sum <= n + 5) {
            return one((n + 5) / n) + " or lower";
        }
        return !group.named() && sum >= 5 * n - 1 ? one((5 * n - 1) / n) + " or higher" : one(sum / n);
    }

    private static List<Integer> values(Group group, int item) {
        return group.sheets().stream()
                .map(sheet -> value(sheet, item))
                .filter(value -> value > 0)
                .toList();
    }

    /** After reversing, 0 = none. */
    private static int value(WalkCast.Sheet sheet, int item) {
        int asked = sheet.answers().charAt(item) - '0';
        boolean warning = item < THEME * DEVELOPMENT && item % THEME >= 4;
        return asked > 0 && warning ? 6 - asked : asked;
    }

    private static String word(double mean, double error) {
        if (mean + Z80 * error < 3) {
            return "clear signal";
        }
        return mean < 3 - 1e-9 ? "possible signal" : mean - Z80 * error > 3 ? "no signal" : "not clear";
    }

    private static String range(double mean, double half) {
        return one(Math.max(1, mean - half)) + "–" + one(Math.min(5, mean + half));
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }

    static String one(double value) {
        return String.format(
                Locale.ROOT, "%s", BigDecimal.valueOf(rounded(value)).setScale(1, RoundingMode.HALF_UP));
    }
}
