package org.sightline.library;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Wording;

/** The words of a form by language and place, and the cells they stand in. */
final class XlsWords {
    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private final String original;

    XlsWords(String original, List<String> languages) {
        this.original = original;
        languages.forEach(language -> words.put(language, new HashMap<>()));
    }

    /** What stands in a column, in every language. */
    void take(XlsTable table, int row, String column, String place) {
        words.forEach((language, texts) -> {
            String text = table.text(row, column, language);
            if (!text.isEmpty()) {
                texts.put(place, text);
            }
            cells.put(language + " " + place, table.at(row, column, language));
        });
    }

    /** The three wordings of a row; a form of others has one, which stands for all. */
    Wording wording(XlsTable table, int row, String place, boolean own) {
        take(table, row, "label", place + ".current");
        take(table, row, own ? "sightline_past" : "label", place + ".past");
        take(table, row, own ? "sightline_self" : "label", place + ".self");
        return new Wording(of(place + ".current"), of(place + ".past"), of(place + ".self"));
    }

    /** Something without words of its own, such as an id. */
    void stands(String place, String cell) {
        words.keySet().forEach(language -> cells.putIfAbsent(language + " " + place, cell));
    }

    void put(String language, String place, String text) {
        Map<String, String> texts = words.get(language);
        if (texts != null && !text.isEmpty()) {
            texts.putIfAbsent(place, text);
        }
    }

    /** In the original's language. */
    String of(String place) {
        return in(original).getOrDefault(place, "");
    }

    Map<String, String> in(String language) {
        return words.getOrDefault(language, Map.of());
    }

    Iterable<String> languages() {
        return List.copyOf(words.keySet());
    }

    /** The cell of a place, or of what it belongs to. */
    String cell(String language, String place, String otherwise) {
        String cell = cells.get(language + " " + place);
        return cell == null ? cells.getOrDefault(language + " " + Field.owner(place), otherwise) : cell;
    }
}
