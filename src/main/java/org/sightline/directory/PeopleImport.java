package org.sightline.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.sheet.CellFault;
import org.sightline.sheet.Changes;
import org.sightline.sheet.Columns;
import org.sightline.sheet.Plan;
import org.sightline.sheet.Sheet;
import org.sightline.sheet.Twin;

/** Takes the rows of a file into the people of an organisation: first counted, then in one transaction, or not at all. */
@ApplicationScoped
class PeopleImport {
    private final People people;
    private final ReportingLines lines;
    private final Clock clock;

    PeopleImport(People people, ReportingLines lines, Clock clock) {
        this.people = people;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param write told of each row that a file without faults changes; empty if its changes are only counted */
    @Transactional
    Plan run(UUID organisationId, Sheet sheet, Optional<Changes> write) {
        Columns columns = new Columns(PeopleColumns.NAMES, sheet);
        LocalDate today = LocalDate.now(clock);
        List<CellFault> faults = new ArrayList<>(columns.faults());
        List<PeopleRow> rows = PeopleRow.of(sheet, columns);
        if (faults.isEmpty()) {
            faults.addAll(sheet.faults());
            Set<String> managers = rows.stream()
                    .flatMap(row -> row.managerAddress().stream())
                    .map(EmailAddress::text)
                    .collect(Collectors.toSet());
            faults.addAll(PeopleCheck.of(
                    rows, people.withAddresses(organisationId, managers).keySet(), today));
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(CellFault::line));
            return Plan.faulty(faults);
        }
        return new PeoplePass(organisationId, today, people, lines, write).over(rows, columns.ignored());
    }

    @Transactional
    List<Twin.Entry> known(UUID organisationId) {
        return people.entries(organisationId);
    }
}
