package org.sightline.translation;

import java.util.List;
import java.util.Locale;

/**
 * How far one language has come.
 *
 * @param missing what is still said in English, in the order of the files
 * @param texts how many texts there are in all
 * @param questionnaires titles of those that have no version in this language
 */
record Translation(Locale language, String name, List<Missing> missing, int texts, List<String> questionnaires) {
    Translation {
        missing = List.copyOf(missing);
        questionnaires = List.copyOf(questionnaires);
    }

    /** @param text in English; empty where a whole file is missing */
    record Missing(String file, String key, String text) {}

    public String tag() {
        return language.toLanguageTag();
    }

    public boolean complete() {
        return missing.isEmpty() && questionnaires.isEmpty();
    }

    public int done() {
        return texts - missing.size();
    }
}
