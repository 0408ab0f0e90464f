package org.sightline.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sightline.system.Texts;
import org.sightline.web.Typed;

/** The languages that there are, by whatever a file calls them: "de", "de-AT", "Deutsch", "German", "allemand". */
public final class LanguageWords {
    private static final Map<String, String> TAGS = tags();

    private LanguageWords() {}

    /** The code of a language, or in lower case what was typed if it names none of those there are. */
    public static String tag(String typed) {
        String word = Typed.line(typed).toLowerCase(Locale.ROOT);
        String language = word.split("[-_]", 2)[0];
        return TAGS.getOrDefault(word, TAGS.containsValue(language) ? language : word);
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String language : Texts.languages()) {
            for (String reader : Texts.languages()) {
                String name = Locale.of(language).getDisplayLanguage(Locale.of(reader));
                tags.put(name.toLowerCase(Locale.ROOT), language);
            }
        }
        return Map.copyOf(tags);
    }
}
