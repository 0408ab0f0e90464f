package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.questionnaire.ReadingEase.Step;

class ReadingEaseTest {
    /** What Flesch gives as typical of each step (The Art of Readable Writing, 1949): words per sentence, syllables per 100 words. */
    @ParameterizedTest
    @CsvSource({
        "8,123,VERY_EASY",
        "11,131,EASY",
        "14,139,FAIRLY_EASY",
        "17,147,STANDARD",
        "21,155,FAIRLY_DIFFICULT",
        "25,167,DIFFICULT",
        "29,192,VERY_DIFFICULT"
    })
    void agreesWithTheStepsThatWerePublished(double words, double syllables, Step step) {
        assertThat(ReadingEase.of("en", words, syllables / 100).step()).isEqualTo(step);
    }

    /** Sentences that are quoted everywhere with the values that follow from their counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The cat sat on the mat.; 116.1",
                "en; This sentence, taken as a reading passage unto itself, is being used to prove a point.; 69.0",
                "en; The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.; 37.5"
            })
    void agreesWithSentencesThatAreQuoted(String language, String text, double value) {
        assertThat(ReadingEase.of(language, text).orElseThrow().value()).isCloseTo(value, within(0.1));
    }

    /** Worked out by hand from words, sentences and syllables. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de; Der Hund läuft. Die Katze schläft.; 108.8; 3; 1.1667",
                "fr; Le chat dort. La souris danse.; 118.0; 3; 1.1667",
                "es; El perro corre. La gata duerme.; 103.8; 3; 1.6667"
            })
    void followsTheFormulaOfEachLanguage(String language, String text, double value, double words, double syllables) {
        ReadingEase ease = ReadingEase.of(language, text).orElseThrow();
        assertThat(ease.wordsPerSentence()).isEqualTo(words);
        assertThat(ease.syllablesPerWord()).isCloseTo(syllables, within(0.0001));
        assertThat(ease.value()).isCloseTo(value, within(0.1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; time-1 people-2 idea-3 create-2 situation-4 commitment-3 asked-1 wanted-2 changes-2 table-2 team-1 development-4 client-2"
                        + " science-2 responsibility-6 business-2 area-3 colleagues-2 value-2 actual-3 employees-3 questions-2 behaviour-3 don't-1",
                "de; Zeit-1 Mitarbeiter-4 Entscheidung-3 Situation-5 beobachten-4 Bauer-2 neue-2 Qualität-3 Feedback-2 Führung-2 Verantwortung-4",
                "fr; équipe-2 décision-3 question-2 famille-2 situation-4 créer-2 personne-2 payer-2 réunion-3 feuille-1 objectif-3 idée-2 nuit-1",
                "es; equipo-3 decisión-3 guerra-2 quien-1 país-2 leer-2 ayuda-3 muy-1 caos-2 idea-3 averiguar-4 cuidado-3 situación-3 día-2"
            })
    void countsSyllables(String language, String words) {
        List<String> counted = Arrays.stream(words.split(" "))
                .map(word -> word.split("-")[0])
                .map(word -> word + "-" + Syllables.in(word, language))
                .toList();
        assertThat(counted).containsExactly(words.split(" "));
    }

    @Test
    void hasNoValueWithoutAFormulaOrAWord() {
        assertThat(ReadingEase.of("it", "Il gatto dorme.")).isEmpty();
        assertThat(ReadingEase.of("en", " … 12 !")).isEmpty();
        assertThat(ReadingEase.of("de-CH", "Der Hund läuft.")).isPresent();
    }
}
