package org.sightline.rater;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.PersonEntry;
import org.sightline.questionnaire.Nearest;

/** Which of a file's columns might hold what: by their names in four languages, for a person to confirm. */
final class RosterMapping {
    /** A column of the file. */
    record Choice(int place, String name) {}

    /**
     * Something that a file may hold.
     *
     * @param chosen the place of the column that is likely to hold it, null if none is
     * @param samples the first texts of that column
     */
    record Column(String name, boolean required, @Nullable Integer chosen, List<String> samples) {
        public boolean at(int place) {
            return chosen != null && chosen == place;
        }
    }

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final int SAMPLES = 2;

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
    private static final Map<String, Set<String>> WHAT = Map.of(
            "email",
            Set.of("email", "mail", "e", "emailaddress", "courriel", "correo", "adresse", "address", "mailadresse"),
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
                    "rol"),
            "from",
            Set.of("from", "since", "start", "begin", "von", "seit", "beginn", "depuis", "début", "desde", "inicio"),
            "to",
            Set.of("to", "until", "end", "bis", "ende", "fin", "hasta"),
            "language",
            Set.of("language", "lang", "locale", "sprache", "langue", "idioma"));

    private RosterMapping() {}

    static List<Choice> choices(RosterSheet sheet) {
        List<Choice> choices = new ArrayList<>();
        for (int place = 0; place < sheet.header().size(); place++) {
            String name = PersonEntry.clean(sheet.header().get(place));
            if (!name.isEmpty()) {
                choices.add(new Choice(place, name));
            }
        }
        return choices;
    }

    static List<Column> columns(RosterSheet sheet) {
        Set<Integer> taken = new HashSet<>();
        Map<String, Integer> found = new HashMap<>();
        List<Choice> choices = choices(sheet);
        // what is named exactly goes before what is only like it
        for (Likeness likeness : Likeness.values()) {
            Stream.concat(RosterColumns.REQUIRED.stream(), RosterColumns.OPTIONAL.stream())
                    .filter(wanted -> !found.containsKey(wanted))
                    .forEach(wanted -> choices.stream()
                            .filter(choice -> !taken.contains(choice.place()) && likeness.holds(choice.name(), wanted))
                            .findFirst()
                            .ifPresent(choice -> {
                                taken.add(choice.place());
                                found.put(wanted, choice.place());
                            }));
        }
        return Stream.concat(RosterColumns.REQUIRED.stream(), RosterColumns.OPTIONAL.stream())
                .map(wanted -> new Column(
                        wanted,
                        RosterColumns.REQUIRED.contains(wanted),
                        found.get(wanted),
                        samples(sheet, Optional.ofNullable(found.get(wanted)))))
                .toList();
    }

    private static List<String> samples(RosterSheet sheet, Optional<Integer> place) {
        return place.stream()
                .flatMap(at -> sheet.rows().values().stream()
                        .filter(fields -> at < fields.size())
                        .map(fields -> PersonEntry.clean(fields.get(at))))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    private enum Likeness {
        EXACT {
            @Override
            boolean holds(String name, String wanted) {
                return RosterColumns.name(name).equals(wanted);
            }
        },
        MEANING {
            @Override
            boolean holds(String name, String wanted) {
                Set<String> words = new HashSet<>(List.of(WORDS.split(name.toLowerCase(Locale.ROOT))));
                return meaning(words).filter(wanted::equals).isPresent();
            }
        },
        SPELLING {
            @Override
            boolean holds(String name, String wanted) {
                return Nearest.to(RosterColumns.name(name), List.of(wanted)).isPresent();
            }
        };

        abstract boolean holds(String name, String wanted);

        private static Optional<String> meaning(Set<String> words) {
            Optional<String> what = first(WHAT, words);
            Optional<String> who = first(WHO, words);
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
                case "language" ->
                    Optional.of(who.filter("executive"::equals)
                            .map(_ -> "executive_language")
                            .orElse("language"));
                default -> what;
            };
        }

        private static Optional<String> first(Map<String, Set<String>> meanings, Set<String> words) {
            return meanings.entrySet().stream()
                    .filter(meaning -> words.stream().anyMatch(meaning.getValue()::contains))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst();
        }
    }
}
