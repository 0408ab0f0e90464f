package org.sightline.rater;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.sheet.ColumnNames;

/** The columns of a file of executives and raters, and the words by which they are found in four languages. */
final class RosterColumns {
    static final List<String> REQUIRED =
            List.of("executive_email", "executive_name", "rater_name", "rater_email", "relationship");

    private static final List<String> OPTIONAL =
            List.of("from", "to", "language", "executive_language", "coach_email", "time_zone", "executive_time_zone");

    static final ColumnNames NAMES =
            new ColumnNames(REQUIRED, OPTIONAL, List.of("rater_name", "executive_name"), RosterColumns::meaning);

    /** Who a column speaks of. */
    private static final Map<String, Set<String>> WHO = Map.of(
            "executive",
            Set.of(
                    "executive",
                    "executives",
                    "leader",
                    "participant",
                    "subject",
                    "ratee",
                    "focus",
                    "manager",
                    "führungskraft",
                    "fuehrungskraft",
                    "teilnehmer",
                    "teilnehmende",
                    "dirigeant",
                    "participante",
                    "evaluado",
                    "evaluada",
                    "directivo",
                    "directiva",
                    "évalué",
                    "évaluée"),
            "rater",
            Set.of(
                    "rater",
                    "raters",
                    "reviewer",
                    "respondent",
                    "feedbackgeber",
                    "feedbackgebende",
                    "evaluator",
                    "répondant",
                    "repondant",
                    "répondante",
                    "evaluador",
                    "evaluadora",
                    "invitee"),
            "coach",
            Set.of("coach", "consultant", "berater", "beraterin", "consultor", "consultora"));

    /** What it says. */
    private static final Map<String, Set<String>> WHAT = ColumnNames.common(Map.of(
            "name",
            Set.of("name", "fullname", "nom", "nombre"),
            "relationship",
            Set.of(
                    "relationship",
                    "relation",
                    "role",
                    "group",
                    "beziehung",
                    "rolle",
                    "gruppe",
                    "rôle",
                    "groupe",
                    "relación",
                    "relacion",
                    "grupo",
                    "rol")));

    private RosterColumns() {}

    private static Optional<String> meaning(Set<String> words) {
        Optional<String> what = ColumnNames.first(WHAT, words);
        Optional<String> who = ColumnNames.first(WHO, words);
        if (what.isEmpty()) {
            return who.filter(whose -> !whose.equals("coach")).map(whose -> whose + "_name");
        }
        return switch (what.get()) {
            case "email", "name" -> {
                String whose = who.orElse("rater");
                yield whose.equals("coach") && what.get().equals("name")
                        ? Optional.empty()
                        : Optional.of(whose + "_" + what.get());
            }
            case "language", "time_zone" ->
                Optional.of(who.filter("executive"::equals)
                        .map(_ -> "executive_" + what.get())
                        .orElse(what.get()));
            default -> what;
        };
    }
}
