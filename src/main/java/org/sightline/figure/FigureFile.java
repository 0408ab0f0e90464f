package org.sightline.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.sheet.CellFault;
import org.sightline.sheet.ColumnNames;
import org.sightline.sheet.Columns;
import org.sightline.sheet.Sheet;
import org.sightline.web.Typed;

/**
 * Figures from a file: one row each, with the days of its period. Either all of it is sound or nothing is taken.
 *
 * @param periods by their days, in the order of the file
 */
record FigureFile(Map<Days, List<Figure>> periods, List<CellFault> faults) {
    record Days(LocalDate from, LocalDate to) {}

    static final ColumnNames NAMES = new ColumnNames(
            List.of("name", "target", "actual", "from", "to", "source"),
            List.of("unit", "weight", "better"),
            List.of(),
            _ -> Optional.empty());

    /** @param taken days of which there are figures already */
    static FigureFile of(Sheet sheet, Set<Days> taken) {
        Columns columns = new Columns(NAMES, sheet);
        if (!columns.faults().isEmpty()) {
            return new FigureFile(Map.of(), columns.faults());
        }
        List<CellFault> faults = new ArrayList<>(sheet.faults());
        Map<Days, List<Figure>> periods = new LinkedHashMap<>();
        Map<Days, List<Integer>> lines = new LinkedHashMap<>();
        sheet.rows().forEach((line, fields) -> {
            Optional<LocalDate> from = Typed.day(columns.of("from", fields).strip());
            Optional<LocalDate> to = Typed.day(columns.of("to", fields).strip());
            if (from.isEmpty()) {
                faults.add(CellFault.of(line, "from", "engagement.fault.day"));
            }
            if (to.isEmpty()) {
                faults.add(CellFault.of(line, "to", "engagement.fault.day"));
            } else if (from.filter(day -> !day.isBefore(to.get())).isPresent()) {
                faults.add(CellFault.of(line, "to", "figure.fault.to"));
            }
            Typing typing = typing(columns, fields);
            typing.faults().forEach(fault -> faults.add(new CellFault(line, fault.field(), fault.message())));
            if (from.isPresent() && to.isPresent()) {
                Days days = new Days(from.get(), to.get());
                lines.computeIfAbsent(days, _ -> new ArrayList<>()).add(line);
                if (typing.faults().isEmpty()) {
                    periods.computeIfAbsent(days, _ -> new ArrayList<>()).add(typing.figure());
                }
            }
        });
        lines.forEach((days, rows) -> {
            if (rows.size() < Figure.FEWEST || rows.size() > Figure.MOST) {
                faults.add(CellFault.of(
                        rows.getFirst(), "from", "figure.fault.many", rows.size(), Figure.FEWEST, Figure.MOST));
            }
            if (taken.contains(days)) {
                faults.add(CellFault.of(rows.getFirst(), "from", "figure.fault.taken"));
            }
        });
        return new FigureFile(faults.isEmpty() ? periods : Map.of(), faults);
    }

    private static Typing typing(Columns columns, List<String> fields) {
        return new Typing(
                columns.of("name", fields),
                columns.of("unit", fields),
                columns.of("target", fields),
                columns.of("actual", fields),
                columns.of("weight", fields),
                columns.of("source", fields),
                columns.of("better", fields));
    }
}
