package org.sightline.directory;

import java.util.ArrayList;
import java.util.List;
import org.sightline.organisation.PersonEntry;
import org.sightline.organisation.ZoneWords;
import org.sightline.sheet.Columns;
import org.sightline.sheet.LanguageWords;
import org.sightline.sheet.Sheet;
import org.sightline.web.Typed;

/**
 * One row of a file of people: somebody, and perhaps whom they report to. Whoever reported to several stands in several
 * rows.
 *
 * @param language in which the person reads; empty leaves it as it is
 * @param zone where the person works; empty leaves it as it is
 * @param manager the address of whom they report to; empty says nothing about it
 */
record PeopleRow(int line, PersonEntry person, String language, String zone, String manager, String from, String to) {
    /** The rows of a file whose columns are sound. */
    static List<PeopleRow> of(Sheet sheet, Columns columns) {
        List<PeopleRow> rows = new ArrayList<>();
        sheet.rows()
                .forEach((line, fields) -> rows.add(new PeopleRow(
                        line,
                        PersonEntry.typed(columns.of("name", fields), columns.of("email", fields)),
                        LanguageWords.tag(columns.of("language", fields)),
                        ZoneWords.id(columns.of("time_zone", fields)),
                        Typed.line(columns.of("manager_email", fields)),
                        Typed.line(columns.of("from", fields)),
                        Typed.line(columns.of("to", fields)))));
        return rows;
    }
}
