package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.questionnaire.Shelf.Book;

/** The file of a questionnaire with the files that translate it. */
final class Original {
    private final Book book;
    private final Map<String, Book> translations = new TreeMap<>();

    Original(Book book) {
        this.book = book;
    }

    String source() {
        return book.reading().text();
    }

    void add(Book translation) {
        translations.put(translation.questionnaire().language(), translation);
    }

    /** The texts of the translations by their languages. */
    Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        translations.forEach((language, translation) ->
                sources.put(language, translation.reading().text()));
        return sources;
    }

    Edition edition() {
        Map<String, Questionnaire> others = new TreeMap<>();
        translations.forEach((language, translation) -> others.put(language, translation.questionnaire()));
        return new Edition(book.questionnaire(), others);
    }

    /** Why a file is no translation of this questionnaire; none if it is one. */
    List<Fault> faultsOf(Book translation) {
        Questionnaire first = book.questionnaire();
        Questionnaire other = translation.questionnaire();
        List<Fault> faults = new ArrayList<>();
        if (!translation.reading().translates().orElseThrow().equals(first.language())) {
            faults.add(translation.fault(
                    "translates",
                    "the original in %s is in %s; write \"translates: %s\""
                            .formatted(book.file(), first.language(), first.language())));
        }
        if (other.language().equals(first.language())) {
            faults.add(translation.fault(
                    "language",
                    "a translation needs another language than its original, %s".formatted(first.language())));
        }
        if (!other.version().equals(first.version())) {
            faults.add(translation.fault(
                    "version",
                    "the original has version \"%s\"; bring the translation up to it, then its version"
                            .formatted(first.version())));
        }
        Structure.differences(first, other).forEach(difference -> faults.add(translation.fault("themes", difference)));
        return faults;
    }
}
