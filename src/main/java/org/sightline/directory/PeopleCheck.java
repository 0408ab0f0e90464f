package org.sightline.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.ZoneWords;
import org.sightline.sheet.CellFault;
import org.sightline.system.Texts;
import org.sightline.web.Typed;

/** Finds everything in the rows of a file of people that contradicts itself, another row, or what is known. */
final class PeopleCheck {
    private final LocalDate today;
    private final Set<String> people;
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<String, PeopleRow> first = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> managers = new HashMap<>();

    private PeopleCheck(LocalDate today, Set<String> people) {
        this.today = today;
        this.people = people;
    }

    /**
     * All faults in the order of the rows; empty if the rows can be taken.
     *
     * @param known the addresses of those managers who are known
     */
    static List<CellFault> of(List<PeopleRow> rows, Set<String> known, LocalDate today) {
        Set<String> people = new HashSet<>(known);
        people.addAll(rows.stream()
                .flatMap(row -> row.person().address().stream())
                .map(EmailAddress::text)
                .collect(Collectors.toSet()));
        PeopleCheck check = new PeopleCheck(today, people);
        rows.forEach(check::row);
        return check.faults;
    }

    private void row(PeopleRow row) {
        row.person().faults().forEach(fault -> faults.add(new CellFault(row.line(), fault.field(), fault.message())));
        row.person().address().ifPresent(address -> name(row, address.text()));
        if (!row.language().isEmpty() && !Texts.languages().contains(row.language())) {
            faults.add(CellFault.language(row.line(), "language", row.language()));
        }
        if (!row.zone().isEmpty() && !ZoneWords.is(row.zone())) {
            faults.add(CellFault.zone(row.line(), "time_zone", row.zone()));
        }
        Optional<LocalDate> from = day(row, "from", row.from());
        Optional<LocalDate> to = day(row, "to", row.to());
        if (from.isPresent() && from.get().isAfter(today)) {
            add(row, "from", "rater.fault.from.future");
        } else if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            add(row, "to", "rater.fault.order");
        }
        if (!row.manager().isEmpty()) {
            manager(row, to.orElse(null));
        } else if (!row.from().isEmpty() || !row.to().isEmpty()) {
            add(row, "manager_email", "directory.fault.manager.missing");
        }
    }

    private void name(PeopleRow row, String address) {
        PeopleRow before = first.putIfAbsent(address, row);
        if (before != null && !before.person().name().equals(row.person().name())) {
            faults.add(CellFault.nameDiffers(
                    row.line(),
                    "name",
                    address,
                    row.person().name(),
                    before.line(),
                    before.person().name()));
        }
    }

    private void manager(PeopleRow row, @Nullable LocalDate to) {
        Optional<EmailAddress> manager = row.managerAddress();
        if (manager.isEmpty()) {
            add(row, "manager_email", "organisation.fault.email", row.manager());
            return;
        }
        String above = manager.get().text();
        if (!people.contains(above)) {
            add(row, "manager_email", "directory.fault.manager.unknown", above);
        }
        row.person().address().map(EmailAddress::text).ifPresent(address -> {
            if (address.equals(above)) {
                add(
                        row,
                        "manager_email",
                        "directory.fault.manager.self",
                        row.person().name());
                return;
            }
            Integer twice = lines.putIfAbsent(address + " " + above + " " + row.from(), row.line());
            if (twice != null) {
                add(
                        row,
                        "manager_email",
                        "directory.fault.manager.twice",
                        row.person().name(),
                        above,
                        twice);
            }
            if (to == null || !to.isBefore(today)) {
                loop(row, address, above);
            }
        });
    }

    /** Nobody reports to somebody who, over whatever steps, reports to them. */
    private void loop(PeopleRow row, String address, String manager) {
        if (managers.containsKey(address)) {
            return;
        }
        if (top(manager).equals(address)) {
            add(
                    row,
                    "manager_email",
                    "directory.fault.manager.loop",
                    row.person().name(),
                    manager);
        } else {
            managers.put(address, manager);
        }
    }

    /** Whom nobody is above of; the way is made shorter by each who goes it, else long lines would take for ever. */
    private String top(String address) {
        String at = address;
        for (String next = managers.get(at); next != null; next = managers.get(at)) {
            String beyond = managers.getOrDefault(next, next);
            managers.put(at, beyond);
            at = beyond;
        }
        return at;
    }

    private Optional<LocalDate> day(PeopleRow row, String column, String typed) {
        Optional<LocalDate> day = Typed.day(typed);
        if (!typed.isEmpty() && day.isEmpty()) {
            add(row, column, "rater.fault.day", typed);
        }
        return day;
    }

    private void add(PeopleRow row, String column, String key, Object... arguments) {
        faults.add(CellFault.of(row.line(), column, key, arguments));
    }
}
