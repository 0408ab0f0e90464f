package org.sightline.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.system.Message;
import org.sightline.web.Typed;

/** Faults of a file by how they are mended, each with the cell that can be mended on the spot. */
public record FaultGroups(List<Message> whole, List<Group> groups, int found, int shown) {
    /** More faults than anyone mends in one go. */
    static final int MOST_SHOWN = 200;

    /** Columns of few different words, where one word that nobody knows is wrong in all its rows in the same way. */
    static final Set<String> OF_FEW_WORDS =
            Set.of("relationship", "language", "executive_language", "coach_email", "time_zone", "executive_time_zone");

    /** In the order of {@link #KINDS}; {@code kind} is the end of its text's key. */
    public record Group(String kind, List<Cell> cells) {}

    /**
     * @param column empty where nothing can be typed, because the row as a whole is wrong
     * @param about whom the row speaks of
     * @param others further rows with the same text in this column, mended with this one
     */
    public record Cell(
            int line, String column, String about, String text, List<Message> messages, List<Integer> others) {
        public String field() {
            return (others.isEmpty() ? SheetForm.ONE : SheetForm.EACH) + "-" + line + "-" + column;
        }

        /** How many rows it stands for. */
        public int rows() {
            return others.size() + 1;
        }
    }

    private static final List<String> KINDS = List.of(
            "address", "name", "relationship", "dates", "language", "zone", "coach", "repeated", "asked", "row");

    static FaultGroups of(ColumnNames names, Sheet sheet, List<CellFault> faults) {
        Columns columns = new Columns(names, sheet);
        Map<String, List<CellFault>> byCell = new LinkedHashMap<>();
        List<Message> whole = new ArrayList<>();
        for (CellFault fault : faults) {
            if (fault.line() == 0) {
                whole.add(fault.message());
            } else {
                byCell.computeIfAbsent(fault.line() + " " + fault.column(), _ -> new ArrayList<>())
                        .add(fault);
            }
        }
        Map<String, List<List<CellFault>>> alike = new LinkedHashMap<>();
        byCell.forEach((cell, of) -> alike.computeIfAbsent(
                        few(sheet, columns, of.getFirst()).orElse(cell), _ -> new ArrayList<>())
                .add(of));
        Map<String, List<Cell>> byKind = new TreeMap<>(Comparator.comparingInt(KINDS::indexOf));
        int shown = whole.size();
        for (List<List<CellFault>> cells :
                alike.values().stream().limit(MOST_SHOWN).toList()) {
            shown += cells.stream().mapToInt(List::size).sum();
            List<CellFault> first = cells.getFirst();
            List<Integer> others =
                    cells.stream().skip(1).map(other -> other.getFirst().line()).toList();
            byKind.computeIfAbsent(kind(first.getFirst()), _ -> new ArrayList<>())
                    .add(cell(names, sheet, columns, first, others));
        }
        return new FaultGroups(
                List.copyOf(whole),
                byKind.entrySet().stream()
                        .map(kind -> new Group(kind.getKey(), List.copyOf(kind.getValue())))
                        .toList(),
                faults.size(),
                shown);
    }

    /** The same for all cells that hold the same unknown word; empty where each cell is mended by itself. */
    private static Optional<String> few(Sheet sheet, Columns columns, CellFault fault) {
        String text = columns.of(fault.column(), sheet.rows().getOrDefault(fault.line(), List.of()));
        return OF_FEW_WORDS.contains(fault.column()) && !text.isBlank()
                ? Optional.of(
                        fault.column() + " " + text + " " + fault.message().key())
                : Optional.empty();
    }

    /** The rows that cannot be taken as they are. */
    static Set<Integer> lines(List<CellFault> faults) {
        Set<Integer> lines = new TreeSet<>();
        faults.stream().map(CellFault::line).filter(line -> line > 0).forEach(lines::add);
        return lines;
    }

    private static Cell cell(
            ColumnNames names, Sheet sheet, Columns columns, List<CellFault> faults, List<Integer> others) {
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
                faults.stream().map(CellFault::message).distinct().toList(),
                there ? others : List.of());
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
        if (key.endsWith(".full")) {
            return "asked";
        }
        if (column.equals("from") || column.equals("to")) {
            return "dates";
        }
        if (column.endsWith("time_zone")) {
            return "zone";
        }
        return column.endsWith("email")
                ? "address"
                : column.endsWith("name") ? "name" : column.endsWith("language") ? "language" : "row";
    }
}
