package org.sightline.rater;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.organisation.EmailAddress;
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
        return new RosterReading(rows(sheet, columns), columns.ignored(), sheet.faults());
    }

    /** An executive and a coach stand in the rows of all their raters and are read once. */
    private static List<RosterRow> rows(Sheet sheet, Columns columns) {
        List<RosterRow> rows = new ArrayList<>();
        Map<List<String>, PersonEntry> executives = new HashMap<>();
        Map<String, Optional<EmailAddress>> coaches = new HashMap<>();
        sheet.rows().forEach((line, fields) -> {
            String coach = Typed.line(columns.of("coach_email", fields));
            rows.add(new RosterRow(
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
                    coach,
                    coaches.computeIfAbsent(coach, EmailAddress::parse)));
        });
        return rows;
    }
}
