package org.sightline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a table that reads on a console and in a README alike. */
final class Table {
    private record Row(String work, String figure, String budget) {}

    private final List<Row> rows = new ArrayList<>(List.of(new Row("work", "measured", "budget")));

    void row(String work, String budget, String figure, Object... values) {
        rows.add(new Row(work, String.format(Locale.ROOT, figure, values), budget));
        System.out.println("  " + work + ": " + rows.getLast().figure);
    }

    @Override
    public String toString() {
        rows.add(1, new Row("---", "---", "---"));
        int work = rows.stream().mapToInt(row -> row.work.length()).max().orElse(0);
        int figure = rows.stream().mapToInt(row -> row.figure.length()).max().orElse(0);
        int budget = rows.stream().mapToInt(row -> row.budget.length()).max().orElse(0);
        StringBuilder table = new StringBuilder();
        String line = "| %-" + work + "s | %-" + figure + "s | %-" + budget + "s |%n";
        rows.forEach(row -> table.append(String.format(Locale.ROOT, line, row.work, row.figure, row.budget)));
        return table.toString();
    }
}
