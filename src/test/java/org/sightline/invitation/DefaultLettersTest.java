package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.letter.LetterForm;
import org.sightline.letter.LetterKind;
import org.sightline.letter.OwnLetter;

/** What an organisation begins with could be saved as it is, in every language. */
class DefaultLettersTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void areLettersWithoutFaults(String language) {
        for (LetterKind kind : LetterKind.values()) {
            OwnLetter letter = DefaultLetters.of(kind, Locale.of(language));
            assertThat(LetterForm.of(letter).faults(kind).all())
                    .as(kind + letter.body())
                    .isEmpty();
            assertThat(letter.paragraphs()).as(letter.body()).hasSizeGreaterThan(1);
            assertThat(letter.body()).contains("{{name}}").doesNotContain("{0}", "plural");
        }
    }
}
