package org.sightline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sightline.fuzz.Input;
import org.sightline.sheet.CellFault;
import org.sightline.sheet.Columns;
import org.sightline.sheet.HandedFile;
import org.sightline.sheet.Sheet;

/** Rows of people and their managers: each has a fault, or all that is needed to take it. */
public final class PeopleFuzz {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private PeopleFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String file = "name,email,manager_email,language,from,to\n" + new Input(bytes).text();
        if (HandedFile.unreadable(file).isPresent()) {
            return;
        }
        Sheet sheet = Sheet.of(file);
        List<PeopleRow> rows = PeopleRow.of(sheet, new Columns(PeopleColumns.NAMES, sheet));
        List<CellFault> faults = PeopleCheck.of(rows, Set.of("known@x.example"), TODAY);
        for (PeopleRow row : rows) {
            if (faults.stream().noneMatch(fault -> fault.line() == row.line())) {
                assertThat(row.person().soundAddress().text()).contains("@");
                assertThat(row.manager().isEmpty() || row.managerAddress().isPresent())
                        .isTrue();
            }
        }
    }
}
