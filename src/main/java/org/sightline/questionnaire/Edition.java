package org.sightline.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One questionnaire in all its languages.
 *
 * @param translations by their languages (BCP 47 tags), possibly none; each has the structure of the original
 */
public record Edition(Questionnaire original, Map<String, Questionnaire> translations) {
    public Edition {
        translations = Map.copyOf(translations);
    }

    /** In the language wanted ({@code de-CH} finds {@code de}), else in that of the original. */
    public Questionnaire in(Locale wanted) {
        String tag = wanted.toLanguageTag();
        if (tag.equals(original.language())) {
            return original;
        }
        @Nullable String best = Locale.lookupTag(List.of(new LanguageRange(tag)), translations.keySet());
        @Nullable Questionnaire translation = best == null ? null : translations.get(best);
        return translation == null ? original : translation;
    }
}
