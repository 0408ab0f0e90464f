package org.sightline.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How easily a text is read, from the length of its sentences and words: about 100 for very easy texts, 60 to 70 for newspapers,
 * below 30 for scholarly ones, in each language by a formula of its own.
 *
 * <ul>
 *   <li>English, R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948, doi:10.1037/h0057532: 206.835 -
 *       1.015 words per sentence - 84.6 syllables per word.
 *   <li>German, T. Amstad, Wie verständlich sind unsere Zeitungen?, thesis, Zürich 1978: 180 - words per sentence - 58.5 syllables
 *       per word.
 *   <li>French, L. Kandel and A. Moles, Application de l'indice de Flesch à la langue française, Cahiers Études de
 *       Radio-Télévision 19, 1958: 207 - 1.015 words per sentence - 73.6 syllables per word.
 *   <li>Spanish, J. Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214, 1959: 206.84 - 60 syllables per word - 1.02
 *       words per sentence, in the reading of G. Law (LINGUIST List 22.2332, 2011), who shows that the printed formula confuses words
 *       per sentence with sentences.
 * </ul>
 *
 * <p>The formulas were made for passages of a hundred words and more. On a single statement they are coarse, and they know nothing
 * of meaning; syllables are counted as {@link Syllables} says.
 *
 * @param value may lie below 0 and above 100
 */
public record ReadingEase(double value, double wordsPerSentence, double syllablesPerWord) {
    private static final Pattern SENTENCES = Pattern.compile("[.!?…:;]+(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’-][\\p{L}\\p{M}]+)*");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    /** By Flesch's own seven steps. */
    public enum Step {
        VERY_EASY(90),
        EASY(80),
        FAIRLY_EASY(70),
        STANDARD(60),
        FAIRLY_DIFFICULT(50),
        DIFFICULT(30),
        VERY_DIFFICULT(Double.NEGATIVE_INFINITY);

        private final double from;

        Step(double from) {
            this.from = from;
        }

        /** Its name in keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Of sentences that are read one after another.
     *
     * @param language a BCP 47 tag
     * @return empty if there is no formula for the language, or no word
     */
    public static Optional<ReadingEase> of(String language, String text) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        for (String sentence : SENTENCES.split(text)) {
            List<String> found = words(sentence);
            sentences += found.isEmpty() ? 0 : 1;
            words += found.size();
            syllables +=
                    found.stream().mapToInt(word -> Syllables.in(word, tongue)).sum();
        }
        return words == 0 || !LANGUAGES.contains(tongue)
                ? Optional.empty()
                : Optional.of(of(tongue, (double) words / sentences, (double) syllables / words));
    }

    static ReadingEase of(String language, double wordsPerSentence, double syllablesPerWord) {
        double value = switch (language) {
            case "de" -> 180 - wordsPerSentence - 58.5 * syllablesPerWord;
            case "fr" -> 207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord;
            case "es" -> 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;
            default -> 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord;
        };
        return new ReadingEase(value, wordsPerSentence, syllablesPerWord);
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    public Step step() {
        for (Step step : Step.values()) {
            if (value >= step.from) {
                return step;
            }
        }
        return Step.VERY_DIFFICULT;
    }
}
