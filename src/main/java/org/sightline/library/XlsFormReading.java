package org.sightline.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Fault;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Reading;
import org.sightline.questionnaire.WrittenQuestionnaire;
import org.sightline.sheet.Book;

/** From the sheets of a form to a questionnaire, or to everything that is wrong with them. */
final class XlsFormReading {
    private static final int MOST_LANGUAGES = 50;
    private static final int MOST_ROWS = 500;

    private final Edition supplied;
    private final List<String> faults = new ArrayList<>();
    private final boolean own;
    private final String language;
    private final XlsTable survey;
    private final XlsTable choices;
    private final XlsTable settings;
    private final XlsWords words;

    XlsFormReading(Book book, Edition supplied) {
        this.supplied = supplied;
        String unspoken = unspoken(book);
        settings = table(book, "settings", unspoken);
        survey = table(book, "survey", unspoken);
        choices = table(book, "choices", unspoken);
        own = settings.has("sightline_format");
        Set<String> languages = new LinkedHashSet<>();
        String named = XlsTable.tag(setting("default_language"));
        if (!named.isEmpty()) {
            languages.add(named);
        }
        languages.addAll(survey.languages("label"));
        if (languages.isEmpty()) {
            languages.add(unspoken);
        }
        language = languages.iterator().next();
        words = new XlsWords(language, languages.stream().limit(MOST_LANGUAGES).toList());
        if (languages.size() > MOST_LANGUAGES) {
            faults.add(survey.top() + ": the form has more than 50 languages; leave those that are needed");
        }
    }

    private XlsTable table(Book book, String name, String unspoken) {
        var sheet = book.sheets().entrySet().stream()
                .filter(one -> one.getKey().strip().equalsIgnoreCase(name))
                .findFirst();
        return new XlsTable(name, sheet.map(Map.Entry::getValue).orElseGet(TreeMap::new), unspoken, faults);
    }

    /** The language of columns that name none, as the settings say. */
    private String unspoken(Book book) {
        XlsTable table = new XlsTable(
                "settings",
                book.sheets().entrySet().stream()
                        .filter(one -> one.getKey().strip().equalsIgnoreCase("settings"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(TreeMap::new),
                "",
                new ArrayList<>());
        for (int row : table.numbers()) {
            String tag = XlsTable.tag(table.text(row, "default_language"));
            if (!tag.isEmpty()) {
                return tag;
            }
        }
        return supplied.original().language();
    }

    private String setting(String column) {
        for (int row : settings.numbers()) {
            return settings.text(row, column);
        }
        return "";
    }

    XlsForm.Opened opened() {
        if (survey.rows() > MOST_ROWS) {
            faults.add(survey.top() + ": the sheet has more than 500 rows; a questionnaire needs far less");
            return new XlsForm.Opened.Faulty(faults);
        }
        if (survey.rows() == 0) {
            faults.add(survey.top() + ": the workbook needs a sheet \"survey\" with the columns type, name and label");
            return new XlsForm.Opened.Faulty(faults);
        }
        XlsSettings head = new XlsSettings(settings, words, supplied.in(Locale.forLanguageTag(language)), own);
        XlsSurvey body = new XlsSurvey(survey, new XlsChoices(choices, words, own, faults), words, own, faults);
        body.read();
        words.languages().forEach(tag -> head.fill(tag, supplied.in(Locale.forLanguageTag(tag))));
        Questionnaire original = head.questionnaire(language, body);
        check(WrittenQuestionnaire.of(original), language, true);
        Map<String, Questionnaire> translations = new TreeMap<>();
        Map<String, Set<String>> missing = new TreeMap<>();
        for (String tag : words.languages()) {
            if (!tag.equals(language)) {
                Questionnaire translation = OwnQuestionnaire.translated(original, tag, words.in(tag));
                check(WrittenQuestionnaire.translation(translation, language), tag, false);
                translations.put(tag, translation);
                missing.put(tag, lacking(original, tag));
            }
        }
        return faults.isEmpty()
                ? new XlsForm.Opened.Valid(new Edition(original, translations), missing)
                : new XlsForm.Opened.Faulty(new ArrayList<>(new LinkedHashSet<>(faults)));
    }

    private Set<String> lacking(Questionnaire original, String tag) {
        Set<String> lacking = new TreeSet<>(Phrases.of(original).keySet());
        lacking.removeAll(words.in(tag).keySet());
        return lacking;
    }

    /** Held to the rules of questionnaire files; of a translation, what is there. */
    private void check(WrittenQuestionnaire written, String tag, boolean whole) {
        if (written.read("") instanceof Reading.Faulty(List<Fault> found)) {
            Set<String> told = new HashSet<>();
            for (Fault fault : found) {
                String place = written.place(fault);
                if ((whole || words.in(tag).containsKey(place) || place.equals("language"))
                        && told.add(place + fault.message())) {
                    faults.add(words.cell(tag, place, settings.top()) + ": "
                            + fault.message().replaceAll(" in line \\d+", ""));
                }
            }
        }
    }
}
