package org.sightline.rater;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.organisation.PersonEntry;
import org.sightline.organisation.ZoneWords;
import org.sightline.sheet.CellFault;
import org.sightline.system.Texts;
import org.sightline.web.Faults;

/** Finds everything in the rows of a file that contradicts itself or another row. */
final class RosterCheck {
    private final LocalDate today;
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<String, RosterRow> entrusted = new HashMap<>();
    private final Map<String, Named> names = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();

    private record Named(int line, String name) {}

    private RosterCheck(LocalDate today) {
        this.today = today;
    }

    /** All faults in the order of the rows; empty if the rows can be taken. */
    static List<CellFault> of(List<RosterRow> rows, LocalDate today) {
        RosterCheck check = new RosterCheck(today);
        rows.forEach(check::row);
        return check.faults;
    }

    private void row(RosterRow row) {
        person(row, row.executive(), "executive_");
        language(row, "executive_language", row.executiveLanguage());
        zone(row, "executive_time_zone", row.executiveZone());
        coach(row);
        if (row.withoutRater()) {
            return;
        }
        person(row, row.rater(), "rater_");
        for (Faults.Fault fault : row.relationship().faults(today)) {
            faults.add(new CellFault(row.line(), fault.field(), fault.message()));
        }
        language(row, "language", row.language());
        zone(row, "time_zone", row.zone());
        pair(row);
    }

    private void language(RosterRow row, String column, String tag) {
        if (!tag.isEmpty() && !Texts.languages().contains(tag)) {
            faults.add(CellFault.language(row.line(), column, tag));
        }
    }

    private void zone(RosterRow row, String column, String id) {
        if (!id.isEmpty() && !ZoneWords.is(id)) {
            faults.add(CellFault.zone(row.line(), column, id));
        }
    }

    private void person(RosterRow row, PersonEntry person, String prefix) {
        List<Faults.Fault> found = person.faults();
        found.forEach(fault -> faults.add(new CellFault(row.line(), prefix + fault.field(), fault.message())));
        if (found.isEmpty()) {
            Named known = names.putIfAbsent(person.soundAddress().text(), new Named(row.line(), person.name()));
            if (known != null && !known.name().equals(person.name())) {
                faults.add(CellFault.nameDiffers(
                        row.line(), prefix + "name", person.email(), person.name(), known.line(), known.name()));
            }
        }
    }

    private void coach(RosterRow row) {
        if (!row.coachEmail().isEmpty() && row.coachAddress().isEmpty()) {
            faults.add(CellFault.of(row.line(), "coach_email", "organisation.fault.email", row.coachEmail()));
        }
        if (row.coachEmail().isEmpty()) {
            return;
        }
        row.executive().address().ifPresent(address -> {
            RosterRow first = entrusted.putIfAbsent(address.text(), row);
            if (first != null && !row.coachEmail().equalsIgnoreCase(first.coachEmail())) {
                add(row, "coach_email", "coach.differs", row.executive().name(), first.line());
            }
        });
    }

    private void pair(RosterRow row) {
        if (row.executive().address().isEmpty() || row.rater().address().isEmpty()) {
            return;
        }
        String executive = row.executive().soundAddress().text();
        String rater = row.rater().soundAddress().text();
        if (executive.equals(rater)) {
            add(row, "rater_email", "self", row.executive().name());
            return;
        }
        Integer first = pairs.putIfAbsent(executive + " " + rater, row.line());
        if (first != null) {
            add(row, "rater_email", "twice", row.rater().name(), row.executive().name(), first);
        }
    }

    private void add(RosterRow row, String column, String key, Object... arguments) {
        faults.add(CellFault.of(row.line(), column, "rater.import.fault." + key, arguments));
    }
}
