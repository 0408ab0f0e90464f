package org.sightline.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.FiledPeople;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.sheet.Changes;
import org.sightline.sheet.Plan;
import org.sightline.web.Typed;

/** One walk over the rows of a file of people, counting what they change and, if so told, changing it. */
final class PeoplePass {
    private final UUID organisationId;
    private final LocalDate today;
    private final People people;
    private final ReportingLines lines;
    private final Optional<Changes> write;
    private final Set<ReportingLine> told = new HashSet<>();
    private Plan.Count lineCounts = Plan.Count.none("directory.lines");

    PeoplePass(UUID organisationId, LocalDate today, People people, ReportingLines lines, Optional<Changes> write) {
        this.organisationId = organisationId;
        this.today = today;
        this.people = people;
        this.lines = lines;
        this.write = write;
    }

    /** @param ignored columns that say nothing */
    Plan over(List<PeopleRow> rows, List<String> ignored) {
        Set<String> addresses = new HashSet<>();
        for (PeopleRow row : rows) {
            addresses.add(row.person().soundAddress().text());
            row.managerAddress().map(EmailAddress::text).ifPresent(addresses::add);
        }
        FiledPeople filed = new FiledPeople(people, organisationId, addresses, write);
        Lines before = new Lines(lines.of(organisationId));
        rows.forEach(row -> filed.of(row.person(), row.language(), row.zone()));
        for (PeopleRow row : rows) {
            row.managerAddress()
                    .ifPresent(manager -> line(
                            before, row, filed.known(row.person().soundAddress().text()), filed.known(manager.text())));
        }
        rows.stream()
                .filter(row -> !row.manager().isEmpty() && current(row))
                .forEach(row -> endOthers(
                        before, row, filed.known(row.person().soundAddress().text())));
        return new Plan(List.of(filed.count(), lineCounts), ignored, List.of(), List.of());
    }

    private void line(Lines before, PeopleRow row, Person person, Person manager) {
        LocalDate from = Typed.day(row.from()).orElse(null);
        LocalDate to = Typed.day(row.to()).orElse(null);
        Optional<ReportingLine> same = before.same(person.id(), manager.id(), from);
        if (same.isEmpty()) {
            lineCounts = lineCounts.created();
            ReportingLine line = new ReportingLine(organisationId, person.id(), manager.id(), from, to);
            told.add(line);
            write.ifPresent(changes -> changes.created("reporting_line", line.id(), line));
            return;
        }
        ReportingLine line = same.get();
        told.add(line);
        LocalDate begin = from == null ? line.from().orElse(null) : from;
        boolean changed =
                !line.from().equals(Optional.ofNullable(begin)) || !line.to().equals(Optional.ofNullable(to));
        lineCounts = changed ? lineCounts.updated() : lineCounts.skipped();
        if (changed) {
            write.ifPresent(changes -> line.last(begin, to, changes));
        }
    }

    private boolean current(PeopleRow row) {
        return Typed.day(row.to()).filter(to -> to.isBefore(today)).isEmpty();
    }

    /** Whoever reports to somebody else now no longer reports to those the file does not name. */
    private void endOthers(Lines before, PeopleRow row, Person person) {
        LocalDate day = Typed.day(row.from()).orElse(today);
        for (ReportingLine other : before.of(person.id())) {
            if (other.lasts(today) && told.add(other)) {
                lineCounts = lineCounts.updated();
                write.ifPresent(changes -> other.end(day, changes));
            }
        }
    }
}
