package org.sightline.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.organisation.EmailAddress;
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
 * @param manager whom they report to, as it was typed; empty says nothing about it
 * @param managerAddress the same as an address; empty if it is none
 */
record PeopleRow(
        int line,
        PersonEntry person,
        String language,
        String zone,
        String manager,
        Optional<EmailAddress> managerAddress,
        String from,
        String to) {
    /** The rows of a file whose columns are sound. */
    static List<PeopleRow> of(Sheet sheet, Columns columns) {
        List<PeopleRow> rows = new ArrayList<>();
        Map<String, Optional<EmailAddress>> managers = new HashMap<>();
        sheet.rows().forEach((line, fields) -> {
            String manager = Typed.line(columns.of("manager_email", fields));
            rows.add(new PeopleRow(
                    line,
                    PersonEntry.typed(columns.of("name", fields), columns.of("email", fields)),
                    LanguageWords.tag(columns.of("language", fields)),
                    ZoneWords.id(columns.of("time_zone", fields)),
                    manager,
                    managers.computeIfAbsent(manager, EmailAddress::parse),
                    Typed.line(columns.of("from", fields)),
                    Typed.line(columns.of("to", fields))));
        });
        return rows;
    }
}
