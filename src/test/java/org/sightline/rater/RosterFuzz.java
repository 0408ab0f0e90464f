package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.sightline.fuzz.Input;
import org.sightline.sheet.CellFault;
import org.sightline.sheet.HandedFile;
import org.sightline.sheet.Sheet;

/** Rows under the right names: each has a fault, or all that is needed to take it. */
public final class RosterFuzz {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "executive_email,executive_name,rater_name,rater_email,relationship,from,to,"
            + "language,executive_language,coach_email\n";

    private RosterFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String file = HEADER + new Input(bytes).text();
        if (HandedFile.unreadable(file).isPresent()) {
            return;
        }
        RosterReading reading = RosterReading.of(Sheet.of(file));
        List<CellFault> faults = RosterCheck.of(reading.rows(), TODAY);
        assertThat(faults).allMatch(fault -> fault.line() > 0);
        for (RosterRow row : reading.rows()) {
            if (faults.stream().noneMatch(fault -> fault.line() == row.line())) {
                sound(row);
            }
        }
    }

    private static void sound(RosterRow row) {
        assertThat(row.executive().soundAddress().text()).contains("@");
        assertThat(row.executive().name()).isNotBlank().hasSizeLessThanOrEqualTo(160);
        if (!row.withoutRater()) {
            RelationshipEntry entry = row.relationship();
            assertThat(row.rater().soundAddress()).isNotEqualTo(row.executive().soundAddress());
            assertThat(RelationshipEntry.of(entry.soundRelationship(), entry.soundFrom(), entry.soundTo()))
                    .isEqualTo(entry);
        }
    }
}
