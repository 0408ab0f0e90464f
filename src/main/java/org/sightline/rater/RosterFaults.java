package org.sightline.rater;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.organisation.PersonEntry;
import org.sightline.system.Message;

/** Faults of a file by how they are mended, each with the cell that can be mended on the spot. */
record RosterFaults(List<Message> whole, List<Group> groups, int found, int shown) {
    /** More faults than anyone mends in one go. */
    static final int MOST_SHOWN = 200;

    /** In the order of {@link #KINDS}; {@code kind} is the end of its text's key. */
    record Group(String kind, List<Cell> cells) {}

    /**
     * @param column empty where nothing can be typed, because the row as a whole is wrong
     * @param about whom the row speaks of
     */
    record Cell(int line, String column, String about, String text, List<Message> messages) {
        public String field() {
            return "cell-" + line + "-" + column;
        }
    }

    private static final List<String> KINDS =
            List.of("address", "name", "relationship", "dates", "language", "coach", "repeated", "row");

    static RosterFaults of(RosterSheet sheet, List<RosterFault> faults) {
        RosterColumns columns = new RosterColumns(sheet.line(), sheet.header());
        Map<String, List<RosterFault>> byCell = new LinkedHashMap<>();
        List<Message> whole = new ArrayList<>();
        int shown = 0;
        for (RosterFault fault : faults) {
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
                        .add(cell(sheet, columns, of)));
        return new RosterFaults(
                List.copyOf(whole),
                byKind.entrySet().stream()
                        .map(kind -> new Group(kind.getKey(), List.copyOf(kind.getValue())))
                        .toList(),
                faults.size(),
                shown + whole.size());
    }

    /** The rows that cannot be taken as they are. */
    static Set<Integer> lines(List<RosterFault> faults) {
        Set<Integer> lines = new TreeSet<>();
        faults.stream().map(RosterFault::line).filter(line -> line > 0).forEach(lines::add);
        return lines;
    }

    private static Cell cell(RosterSheet sheet, RosterColumns columns, List<RosterFault> faults) {
        RosterFault first = faults.getFirst();
        List<String> fields = sheet.rows().getOrDefault(first.line(), List.of());
        boolean there = columns.place(first.column()) >= 0;
        String about = PersonEntry.clean(columns.of("rater_name", fields));
        return new Cell(
                first.line(),
                there ? first.column() : "",
                about.isEmpty() ? PersonEntry.clean(columns.of("executive_name", fields)) : about,
                there ? columns.of(first.column(), fields) : "",
                faults.stream().map(RosterFault::message).distinct().toList());
    }

    private static String kind(RosterFault fault) {
        String key = fault.message().key();
        if (key.endsWith(".self") || key.endsWith(".twice")) {
            return "repeated";
        }
        return switch (fault.column()) {
            case "executive_email", "rater_email" -> "address";
            case "executive_name", "rater_name" -> "name";
            case "relationship" -> "relationship";
            case "from", "to" -> "dates";
            case "language", "executive_language" -> "language";
            case "coach_email" -> "coach";
            default -> "row";
        };
    }
}
