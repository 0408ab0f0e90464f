package org.sightline.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.sheet.ColumnNames;

/** The columns of a file of people, and the words by which they are found in four languages. */
final class PeopleColumns {
    static final ColumnNames NAMES = new ColumnNames(
            List.of("name", "email"),
            List.of("language", "manager_email", "from", "to", "time_zone"),
            List.of("name"),
            PeopleColumns::meaning);

    private static final Set<String> MANAGER = Set.of(
            "manager",
            "supervisor",
            "boss",
            "reports",
            "vorgesetzter",
            "vorgesetzte",
            "führungskraft",
            "supérieur",
            "superieur",
            "responsable",
            "superior",
            "jefe",
            "jefa");

    private static final Map<String, Set<String>> WHAT = ColumnNames.common(Map.of(
            "name", Set.of("name", "fullname", "employee", "person", "mitarbeiter", "mitarbeiterin", "nom", "nombre")));

    private PeopleColumns() {}

    private static Optional<String> meaning(Set<String> words) {
        boolean manager = words.stream().anyMatch(MANAGER::contains);
        return ColumnNames.first(WHAT, words)
                .filter(what -> !manager || what.equals("email"))
                .map(what -> manager ? "manager_email" : what);
    }
}
