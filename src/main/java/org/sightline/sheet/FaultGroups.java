package org.sightline.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.system.Message;
import org.sightline.web.Typed;

/** Faults of a file by how they are mended, each with the cell that can be mended on the spot. */
public record FaultGroups(List<Message> whole, List<Group> groups, int found, int shown) {
    /** More faults than anyone mends in one go. */
    static final int MOST_SHOWN = 200;

    /** In the order of {@link #KINDS}; {@code kind} is the end of its text's key. */
    public record Group(String kind, List<Cell> cells) {}

    /**
     * @param column empty where nothing can be typed, because the row as a whole is wrong
     * @param about whom the row speaks of
     */
    public record Cell(int line, String column, String about, String text, List<Message> messages) {
        public String field() {
            return "cell-" + line + "-" + column;
        }
    }

    private static final List<String> KINDS =
            List.of("address", "name", "relationship", "dates", "language", "coach", "repeated", "row");

    static FaultGroups of(ColumnNames names, Sheet sheet, List<CellFault> faults) {
        Columns columns = new Columns(names, sheet);
        Map<String, List<CellFault>> byCell = new LinkedHashMap<>();
        List<Message> whole = new ArrayList<>();
        int shown = 0;
        for (CellFault fault : faults) {
            if (fault.line() == 0) {
                whole.add(fault.message());
            } else if (shown < MOST_SHOWN) {
                byCell.computeIfAbsent(fault.line() + " " + fault.column(), _ -> new ArrayList<>())
                        .add(fault);
                shown++;
            }
        }
        Map<String, List<Cell>> byKind = new TreeMap<>(Comparator.comparingInt(KINDS::indexOf));
        byCell.values()
                .forEach(of -> byKind.computeIfAbsent(kind(of.getFirst()), _ -> new ArrayList<>())
                        .add(cell(names, sheet, columns, of)));
        return new FaultGroups(
                List.copyOf(whole),
                byKind.entrySet().stream()
                        .map(kind -> new Group(kind.getKey(), List.copyOf(kind.getValue())))
                        .toList(),
                faults.size(),
                shown + whole.size());
    }

    /** The rows that cannot be taken as they are. */
    static Set<Integer> lines(List<CellFault> faults) {
        Set<Integer> lines = new TreeSet<>();
        faults.stream().map(CellFault::line).filter(line -> line > 0).forEach(lines::add);
        return lines;
    }

    private static Cell cell(ColumnNames names, Sheet sheet, Columns columns, List<CellFault> faults) {
        CellFault first = faults.getFirst();
        List<String> fields = sheet.rows().getOrDefault(first.line(), List.of());
        boolean there = columns.place(first.column()) >= 0;
        return new Cell(
                first.line(),
                there ? first.column() : "",
                names.about().stream()
                        .map(column -> Typed.line(columns.of(column, fields)))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""),
                there ? columns.of(first.column(), fields) : "",
                faults.stream().map(CellFault::message).distinct().toList());
    }

    private static String kind(CellFault fault) {
        String key = fault.message().key();
        String column = fault.column();
        if (column.equals("coach_email") || column.equals("relationship")) {
            return column.replace("_email", "");
        }
        if (key.endsWith(".self") || key.endsWith(".twice")) {
            return "repeated";
        }
        if (column.equals("from") || column.equals("to")) {
            return "dates";
        }
        return column.endsWith("email")
                ? "address"
                : column.endsWith("name") ? "name" : column.endsWith("language") ? "language" : "row";
    }
}
