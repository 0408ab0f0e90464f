package org.sightline.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.questionnaire.Nearest;
import org.sightline.web.Typed;

/** Which of a file's columns might hold what: by their names in four languages, for a person to confirm. */
final class ColumnMapping {
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

    private ColumnMapping() {}

    static List<Choice> choices(Sheet sheet) {
        List<Choice> choices = new ArrayList<>();
        for (int place = 0; place < sheet.header().size(); place++) {
            String name = Typed.line(sheet.header().get(place));
            if (!name.isEmpty()) {
                choices.add(new Choice(place, name));
            }
        }
        return choices;
    }

    static List<Column> columns(ColumnNames names, Sheet sheet) {
        Set<Integer> taken = new HashSet<>();
        Map<String, Integer> found = new HashMap<>();
        List<Choice> choices = choices(sheet);
        // what is named exactly goes before what is only like it
        for (Likeness likeness : Likeness.values()) {
            names.all().stream()
                    .filter(wanted -> !found.containsKey(wanted))
                    .forEach(wanted -> choices.stream()
                            .filter(choice ->
                                    !taken.contains(choice.place()) && likeness.holds(choice.name(), wanted, names))
                            .findFirst()
                            .ifPresent(choice -> {
                                taken.add(choice.place());
                                found.put(wanted, choice.place());
                            }));
        }
        return names.all().stream()
                .map(wanted -> new Column(
                        wanted,
                        names.required().contains(wanted),
                        found.get(wanted),
                        samples(sheet, Optional.ofNullable(found.get(wanted)))))
                .toList();
    }

    private static List<String> samples(Sheet sheet, Optional<Integer> place) {
        return place.stream()
                .flatMap(at -> sheet.rows().values().stream()
                        .filter(fields -> at < fields.size())
                        .map(fields -> Typed.line(fields.get(at))))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    private enum Likeness {
        EXACT {
            @Override
            boolean holds(String typed, String wanted, ColumnNames names) {
                return Columns.name(typed).equals(wanted);
            }
        },
        MEANING {
            @Override
            boolean holds(String typed, String wanted, ColumnNames names) {
                Set<String> words = new HashSet<>(List.of(WORDS.split(typed.toLowerCase(Locale.ROOT))));
                return names.meaning().apply(words).filter(wanted::equals).isPresent();
            }
        },
        SPELLING {
            @Override
            boolean holds(String typed, String wanted, ColumnNames names) {
                return Nearest.to(Columns.name(typed), List.of(wanted)).isPresent();
            }
        };

        abstract boolean holds(String typed, String wanted, ColumnNames names);
    }
}
