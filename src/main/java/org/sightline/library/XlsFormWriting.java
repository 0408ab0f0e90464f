package org.sightline.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.sheet.Book;

/** From a questionnaire to the sheets of a form. */
final class XlsFormWriting {
    private static final String SCALE = "scale";

    private final Questionnaire original;
    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
    private final List<Map<String, String>> survey = new ArrayList<>();
    private final List<Map<String, String>> choices = new ArrayList<>();

    /** @param missing the places that each translation lacks: they stay blank */
    XlsFormWriting(Edition edition, Map<String, Set<String>> missing) {
        original = edition.original();
        words.put(original.language(), Phrases.of(original));
        new TreeMap<>(edition.translations()).forEach((language, it) -> {
            Map<String, String> texts = new HashMap<>(Phrases.of(it));
            texts.keySet().removeAll(missing.getOrDefault(language, Set.of()));
            words.put(language, texts);
        });
    }

    Book book() {
        original.scale()
                .points()
                .forEach(point -> option(SCALE, Integer.toString(point.value()), "scale." + point.value()));
        option(SCALE, XlsChoices.CANNOT_SAY, "scale.cannot-say");
        for (Theme theme : original.themes()) {
            Map<String, String> row = row("begin_group", theme.id());
            row.put("sightline_kind", theme.kind() == Theme.Kind.DEVELOPMENT ? "development" : "derailment");
            say(row, "label", theme.id() + ".title");
            say(row, "hint", theme.id() + ".description");
            theme.items().forEach(this::item);
            row("end_group", theme.id());
        }
        if (!original.pair().isEmpty()) {
            Map<String, String> row = row("begin_group", Questionnaire.PAIR);
            row.put("sightline_kind", "pair");
            say(row, "label", Questionnaire.PAIR + ".title");
            original.pair().forEach(this::item);
            row("end_group", Questionnaire.PAIR);
        }
        original.questions().forEach(this::question);
        SequencedMap<String, SortedMap<Integer, List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", sheet(survey, surveyColumns()));
        sheets.put("choices", sheet(choices, columns(List.of("list_name", "name"), List.of("label"))));
        sheets.put("settings", settings());
        return new Book(sheets);
    }

    private void item(Item item) {
        Map<String, String> row = row("select_one " + SCALE, item.id());
        row.put("sightline_reversed", item.warning() ? "yes" : "");
        wordings(row, item.id());
    }

    private void question(OpenQuestion it) {
        boolean single = it.parts().isEmpty() && it.choices().isEmpty();
        Map<String, String> row = row(single ? "text" : "begin_group", it.id());
        row.put("sightline_length", Integer.toString(it.maximumLength()));
        wordings(row, it.id());
        say(row, "sightline_supervisors_current", it.id() + ".supervisors.current");
        say(row, "sightline_supervisors_past", it.id() + ".supervisors.past");
        if (single) {
            return;
        }
        row.put("sightline_kind", "question");
        if (it.parts().isEmpty()) {
            Map<String, String> box = row("text", it.id() + "_text");
            box.put("sightline_kind", "box");
            say(box, "label", it.id() + ".current");
        }
        it.parts().forEach(part -> wordings(row("text", part.id()), it.id() + "/" + part.id()));
        for (OpenQuestion.Choice choice : it.choices()) {
            String list = it.id() + "_" + choice.id();
            String place = it.id() + "/" + choice.id();
            wordings(row("select_one " + list, choice.id()), place);
            choice.options().forEach(option -> option(list, option.id(), place + "/" + option.id()));
        }
        row("end_group", it.id());
    }

    private Map<String, String> row(String type, String name) {
        Map<String, String> row = new HashMap<>(Map.of("type", type, "name", name));
        survey.add(row);
        return row;
    }

    private void wordings(Map<String, String> row, String place) {
        say(row, "label", place + ".current");
        say(row, "sightline_past", place + ".past");
        say(row, "sightline_self", place + ".self");
    }

    private void option(String list, String name, String place) {
        Map<String, String> row = new HashMap<>(Map.of("list_name", list, "name", name));
        say(row, "label", place);
        choices.add(row);
    }

    private void say(Map<String, String> row, String column, String place) {
        words.forEach((language, texts) -> row.put(column(column, language), texts.getOrDefault(place, "")));
    }

    private SortedMap<Integer, List<String>> settings() {
        Map<String, String> row = new HashMap<>();
        row.put("form_title", original.title());
        row.put("form_id", original.id());
        row.put("version", original.version());
        row.put("default_language", spoken(original.language()));
        row.put("sightline_format", "1");
        List<String> spoken = new ArrayList<>(List.of("sightline_title", "sightline_licence"));
        say(row, "sightline_title", "title");
        say(row, "sightline_licence", "licence");
        for (String form : List.of("current", "past", "self")) {
            spoken.add("sightline_stem_" + form);
            say(row, "sightline_stem_" + form, "stem." + form);
        }
        return sheet(
                List.of(row),
                columns(List.of("form_title", "form_id", "version", "default_language", "sightline_format"), spoken));
    }

    private List<String> surveyColumns() {
        return Stream.of(
                        columns(List.of("type", "name"), List.of("label", "hint")),
                        columns(
                                List.of("sightline_kind", "sightline_reversed", "sightline_length"),
                                List.of(
                                        "sightline_past",
                                        "sightline_self",
                                        "sightline_supervisors_current",
                                        "sightline_supervisors_past")))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> columns(List<String> plain, List<String> spoken) {
        List<String> columns = new ArrayList<>(plain);
        spoken.forEach(column -> words.keySet().forEach(language -> columns.add(column(column, language))));
        return columns;
    }

    private static String column(String name, String language) {
        return name + "::" + spoken(language);
    }

    private static String spoken(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1) + " (" + language + ")";
    }

    private static SortedMap<Integer, List<String>> sheet(List<Map<String, String>> rows, List<String> columns) {
        SortedMap<Integer, List<String>> sheet = new TreeMap<>();
        sheet.put(1, columns);
        rows.forEach(row -> sheet.put(
                sheet.size() + 1,
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return sheet;
    }
}
