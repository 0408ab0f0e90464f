package org.sightline.rater;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sightline.organisation.PersonEntry;
import org.sightline.questionnaire.Nearest;

/** Which column of a file holds what, found by the names in its first row. */
final class RosterColumns {
    static final List<String> REQUIRED =
            List.of("executive_email", "executive_name", "rater_name", "rater_email", "relationship");

    static final List<String> OPTIONAL = List.of("from", "to", "language", "executive_language", "coach_email");

    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<RosterFault> faults = new ArrayList<>();

    RosterColumns(int line, List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            String name = name(header.get(i));
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                if (!name.isEmpty()) {
                    ignored.add(PersonEntry.clean(header.get(i)));
                }
            } else if (positions.putIfAbsent(name, i) != null) {
                faults.add(fault(line, name, "column.twice", name));
            }
        }
        for (String wanted : REQUIRED) {
            if (!positions.containsKey(wanted)) {
                faults.add(missing(line, wanted));
            }
        }
        for (String wanted : OPTIONAL) {
            if (!positions.containsKey(wanted)) {
                near(wanted).ifPresent(typed -> faults.add(fault(line, typed, "column.near", typed, wanted)));
            }
        }
    }

    List<String> ignored() {
        return ignored;
    }

    List<RosterFault> faults() {
        return faults;
    }

    String of(String column, List<String> fields) {
        Integer position = positions.get(column);
        return position == null || position >= fields.size() ? "" : fields.get(position);
    }

    private RosterFault missing(int line, String wanted) {
        return near(wanted)
                .map(typed -> fault(line, wanted, "column.missing.near", wanted, typed))
                .orElseGet(() -> fault(line, wanted, "column.missing", wanted));
    }

    private Optional<String> near(String wanted) {
        return ignored.stream()
                .filter(typed -> Nearest.to(name(typed), List.of(wanted)).isPresent())
                .findFirst();
    }

    /** The place of a column, counted from 0; -1 if the file has none of this name. */
    int place(String column) {
        return positions.getOrDefault(column, -1);
    }

    static String name(String typed) {
        return PersonEntry.clean(typed)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_');
    }

    private static RosterFault fault(int line, String column, String key, Object... arguments) {
        return RosterFault.of(line, column, "rater.import.fault." + key, arguments);
    }
}
