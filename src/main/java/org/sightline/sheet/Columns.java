package org.sightline.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sightline.questionnaire.Nearest;
import org.sightline.web.Typed;

/** Which column of a file holds what, found by the names in its first row. */
public final class Columns {
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();

    public Columns(ColumnNames names, Sheet sheet) {
        for (int i = 0; i < sheet.header().size(); i++) {
            String typed = sheet.header().get(i);
            String name = name(typed);
            if (!names.has(typed)) {
                if (!name.isEmpty()) {
                    ignored.add(Typed.line(typed));
                }
            } else if (positions.putIfAbsent(name, i) != null) {
                faults.add(fault(sheet.line(), name, "column.twice", name));
            }
        }
        for (String wanted : names.required()) {
            if (!positions.containsKey(wanted)) {
                faults.add(missing(sheet.line(), wanted));
            }
        }
        for (String wanted : names.optional()) {
            if (!positions.containsKey(wanted)) {
                near(wanted).ifPresent(typed -> faults.add(fault(sheet.line(), typed, "column.near", typed, wanted)));
            }
        }
    }

    /** Names of columns that say nothing here. */
    public List<String> ignored() {
        return ignored;
    }

    /** Empty if every column that must be there is, once, and none looks like one that is not. */
    public List<CellFault> faults() {
        return faults;
    }

    /** The text of a column in a row; empty if the file has no such column or the row ends before it. */
    public String of(String column, List<String> fields) {
        Integer position = positions.get(column);
        return position == null || position >= fields.size() ? "" : fields.get(position);
    }

    /** The place of a column, counted from 0; -1 if the file has none of this name. */
    int place(String column) {
        return positions.getOrDefault(column, -1);
    }

    static String name(String typed) {
        return Typed.line(typed).toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private CellFault missing(int line, String wanted) {
        return near(wanted)
                .map(typed -> fault(line, wanted, "column.missing.near", wanted, typed))
                .orElseGet(() -> fault(line, wanted, "column.missing", wanted));
    }

    private Optional<String> near(String wanted) {
        return ignored.stream()
                .filter(typed -> Nearest.to(name(typed), List.of(wanted)).isPresent())
                .findFirst();
    }

    private static CellFault fault(int line, String column, String key, Object... arguments) {
        return CellFault.of(line, column, "sheet.fault." + key, arguments);
    }
}
