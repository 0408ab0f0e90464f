package org.sightline.rater;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.organisation.PersonEntry;
import org.sightline.organisation.ZoneWords;
import org.sightline.sheet.CellFault;
import org.sightline.sheet.Columns;
import org.sightline.sheet.LanguageWords;
import org.sightline.sheet.Sheet;
import org.sightline.web.Typed;

/**
 * What a file holds.
 *
 * @param ignored names of columns that say nothing here
 */
record RosterReading(List<RosterRow> rows, List<String> ignored, List<CellFault> faults) {
    RosterReading {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
        faults = List.copyOf(faults);
    }

    static RosterReading of(Sheet sheet) {
        Columns columns = new Columns(RosterColumns.NAMES, sheet);
        if (!columns.faults().isEmpty()) {
            return new RosterReading(List.of(), List.of(), columns.faults());
        }
        List<RosterRow> rows = new ArrayList<>();
        Map<List<String>, PersonEntry> executives = new HashMap<>();
        sheet.rows().forEach((line, fields) -> rows.add(row(line, fields, columns, executives)));
        return new RosterReading(rows, columns.ignored(), sheet.faults());
    }

    /** @param executives those of the rows before: each stands in the rows of all their raters */
    private static RosterRow row(
            int line, List<String> fields, Columns columns, Map<List<String>, PersonEntry> executives) {
        return new RosterRow(
                line,
                executives.computeIfAbsent(
                        List.of(columns.of("executive_name", fields), columns.of("executive_email", fields)),
                        cells -> PersonEntry.typed(cells.getFirst(), cells.getLast())),
                LanguageWords.tag(columns.of("executive_language", fields)),
                ZoneWords.id(columns.of("executive_time_zone", fields)),
                PersonEntry.typed(columns.of("rater_name", fields), columns.of("rater_email", fields)),
                new RelationshipEntry(
                        RelationshipWords.id(columns.of("relationship", fields), columns.of("to", fields)),
                        columns.of("from", fields),
                        columns.of("to", fields)),
                LanguageWords.tag(columns.of("language", fields)),
                ZoneWords.id(columns.of("time_zone", fields)),
                Typed.line(columns.of("coach_email", fields)));
    }
}
