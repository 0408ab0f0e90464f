package org.sightline.library;

import java.util.List;
import java.util.Locale;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Scale;
import org.sightline.questionnaire.Wording;

/** What a form says of itself: its name and version, and what stands before every statement. */
final class XlsSettings {
    private static final List<String> STEM = List.of("current", "past", "self");
    private static final int LONGEST_ID = 63;
    private static final int LONGEST_VERSION = 32;

    private final XlsTable table;
    private final XlsWords words;
    private final Questionnaire supplied;
    private final boolean own;
    private final int row;

    XlsSettings(XlsTable table, XlsWords words, Questionnaire supplied, boolean own) {
        this.table = table;
        this.words = words;
        this.supplied = supplied;
        this.own = own;
        int first = 1;
        for (int number : table.numbers()) {
            first = number;
            break;
        }
        row = first;
        words.take(table, row, "sightline_title", "title");
        words.take(table, row, "sightline_licence", "licence");
        STEM.forEach(form -> words.take(table, row, "sightline_stem_" + form, "stem." + form));
        words.stands("id", table.at(row, "form_id"));
        words.stands("version", table.at(row, "version"));
        words.stands("language", table.at(row, "default_language"));
        words.stands("scale", "choices!A1");
        words.stands("themes", "survey!A1");
    }

    /** In a form of others, what it lacks in one language comes from the supplied questionnaire. */
    void fill(String language, Questionnaire supplied) {
        if (own) {
            return;
        }
        words.put(language, "stem.current", supplied.stem().current());
        words.put(language, "stem.past", supplied.stem().past());
        words.put(language, "stem.self", supplied.stem().self());
        words.put(language, "scale.cannot-say", supplied.scale().cannotSay());
    }

    Questionnaire questionnaire(String language, XlsSurvey body) {
        words.put(language, "title", title());
        words.put(language, "licence", own ? "" : "XLSForm " + id());
        return new Questionnaire(
                id(),
                version(),
                language,
                words.of("title"),
                words.of("licence"),
                new Wording(words.of("stem.current"), words.of("stem.past"), words.of("stem.self")),
                new Scale(body.points(), words.of("scale.cannot-say")),
                body.themes(),
                body.pair().isEmpty() ? "" : words.of(Questionnaire.PAIR + ".title"),
                body.pair(),
                body.questions());
    }

    private String title() {
        String title = table.text(row, "form_title");
        return title.isEmpty() && !own ? id() : title;
    }

    private String id() {
        String id = table.text(row, "form_id");
        if (own) {
            return id;
        }
        String plain = (id.isEmpty() ? table.text(row, "form_title") : id)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-$", "");
        String given = plain.isEmpty() ? supplied.id() : plain;
        return given.substring(0, Math.min(LONGEST_ID, given.length()));
    }

    private String version() {
        String version = table.text(row, "version");
        if (own) {
            return version;
        }
        String plain = version.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return plain.isEmpty() ? "1" : plain.substring(0, Math.min(LONGEST_VERSION, plain.length()));
    }
}
