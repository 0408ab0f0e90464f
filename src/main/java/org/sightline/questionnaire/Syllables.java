package org.sightline.questionnaire;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts syllables by spelling, by one rule for each language. No dictionary stands behind it: single words may come out wrong by
 * one, means over a text hardly.
 *
 * <ul>
 *   <li>English: runs of vowels, y between vowels parting them; final e, es, ed and gue are silent except after the sounds that keep
 *       them; ia, io and iu are two unless t, s, c, g, l or x stands before them, ua, uo and eo mostly, ea and ie in a few words.
 *   <li>German: every vowel, the pairs ai, ei, au, eu, äu, ie, aa, ee, oo, ay and ey being one, but not ee in a final een; u after q
 *       is none.
 *   <li>French: runs of vowels; a vowel after é or u (but i) and one with a diaeresis begin anew, as does what follows y between
 *       vowels; final e and es are silent; u after q or g before a vowel is none.
 *   <li>Spanish: runs of vowels; two of a, e, o, or an accented i or u beside a vowel, are two; u in que, qui, gue, gui is none.
 * </ul>
 */
final class Syllables {
    private static final Pattern VOWELS = Pattern.compile("[aeiouyàáâäèéêëìíîïòóôöùúûüœæ]+");
    private static final Pattern ENGLISH_HIATUS =
            Pattern.compile("(?<![tscgxl])i[aou](?!u)|(?<=[aeiouy])ing\\b|(?<![gq])u[ao]|eo(?!p)"
                    + "|(?<=\\w\\w)ea$|\\bcrea(?=t(?:e|es|ed|ing|ive|ion|or|ors)$)|(?<=\\bsc|\\bcl|q|\\bd|oc|xi)ie");
    private static final Pattern GERMAN = Pattern.compile("ai|ei|au|eu|äu|ie|aa|ee(?!n\\b)|oo|ay|ey|[aeiouyäöüàéè]");
    private static final Pattern FRENCH_HIATUS =
            Pattern.compile("é(?=[aeiouàâèêîôû])|u(?=[aâeéèo])|(?=[ïëü])(?<=[aeiouéè])");
    private static final Pattern SPANISH_HIATUS =
            Pattern.compile("(?<=[aeoáéó])(?=[aeoáéó])|(?<=[aeoáéó])(?=[íú])|(?<=[íú])(?=[aeoáéó])");

    private Syllables() {}

    /**
     * @param word letters, apostrophes and hyphens
     * @return at least one
     */
    static int in(String word, String language) {
        String lower = word.toLowerCase(Locale.ROOT);
        int count = switch (language) {
            case "de" -> count(GERMAN, lower.replace("qu", "q"));
            case "fr" -> french(lower);
            case "es" -> spanish(lower);
            default -> english(lower);
        };
        return Math.max(1, count);
    }

    private static int english(String word) {
        String spoken = word.replaceAll("['’].*", "")
                .replace("qu", "q")
                .replace("busine", "busne")
                .replaceAll("gue(?=s?$)", "g")
                .replaceAll("(?<=[aeiou])y(?=[aeiou])", "j");
        int silent = silentEnd(spoken) ? 1 : 0;
        return count(VOWELS, spoken) + count(ENGLISH_HIATUS, spoken) - silent;
    }

    private static boolean silentEnd(String word) {
        return word.matches(".*[^aeiouy](?<!l)e")
                || word.matches(".*[aeiouy]le")
                || word.matches(".*[^aeiouytd]ed")
                || word.matches(".*[^aeiouysxzcg](?<![sc]h)(?<!l)es")
                || word.matches(".*[aeiouy]les");
    }

    private static int french(String word) {
        String spoken = word.replaceAll("[qg]u(?=[eiéèêîy])", "q")
                .replaceAll("qu", "q")
                .replaceAll("(?<=[aeiou])y(?=[aeioué])", "j")
                .replaceAll("(?<=[aeiouyéèêàâîôû].{0,20})es?$", "");
        return count(VOWELS, spoken) + count(FRENCH_HIATUS, spoken);
    }

    private static int spanish(String word) {
        String spoken =
                word.replaceAll("qu", "q").replaceAll("gu(?=[eiéí])", "g").replaceAll("y(?=[aeiouáéíóú])", "j");
        return count(VOWELS, spoken) + count(SPANISH_HIATUS, spoken);
    }

    private static int count(Pattern pattern, String word) {
        Matcher matcher = pattern.matcher(word);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
