package org.sightline.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed or chose about a file: which column holds what, other texts for cells, who is one person. */
record SheetForm(Map<String, List<String>> fields) {
    /** Before the row and the column of a cell: only this one, or all of the column that hold the same text. */
    static final String ONE = "cell";

    static final String EACH = "each";
    private static final Pattern CELL = Pattern.compile("(cell|each)-(\\d{1,7})-([a-z_]{1,30})");
    private static final String COLUMN = "column-";
    private static final String TWIN = "twin ";

    Optional<String> first(String field) {
        return Optional.ofNullable(fields.get(field))
                .filter(values -> !values.isEmpty())
                .map(List::getFirst);
    }

    /** The chosen names by the places of the columns; a column chosen twice holds what comes first. */
    Map<Integer, String> columns(ColumnNames names, Sheet sheet) {
        Map<Integer, String> chosen = new HashMap<>();
        for (String name : names.all()) {
            first(COLUMN + name)
                    .filter(typed -> typed.matches("\\d{1,4}"))
                    .map(Integer::valueOf)
                    .filter(place -> place < sheet.header().size())
                    .ifPresent(place -> chosen.putIfAbsent(place, name));
        }
        return chosen;
    }

    /** Texts by row and by the place of the column. */
    Map<Integer, Map<Integer, String>> cells(Columns columns, Sheet sheet) {
        Map<Integer, Map<Integer, String>> typed = new HashMap<>();
        fields.forEach((field, values) -> {
            Matcher cell = CELL.matcher(field);
            if (cell.matches()) {
                int line = Integer.parseInt(cell.group(2));
                String column = cell.group(3);
                String text = values.getFirst().strip();
                (cell.group(1).equals(EACH) ? alike(columns, sheet, line, column) : List.of(line))
                        .forEach(row ->
                                typed.computeIfAbsent(row, _ -> new HashMap<>()).put(columns.place(column), text));
            }
        });
        return typed;
    }

    private static List<Integer> alike(Columns columns, Sheet sheet, int line, String column) {
        String text = columns.of(column, sheet.rows().getOrDefault(line, List.of()));
        return sheet.rows().entrySet().stream()
                .filter(row -> columns.of(column, row.getValue()).equals(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether two entries were said to be one person; empty if nothing was said. */
    Optional<Boolean> one(Twin twin) {
        return first(TWIN + twin.key())
                .filter(said -> said.equals("one") || said.equals("two"))
                .map("one"::equals);
    }
}
