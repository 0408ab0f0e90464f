package org.sightline.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.account.Logins;

/** Letters are kept in languages whose tags have two letters or three. */
@QuarkusTest
class LetterLanguagesTest {
    @Inject
    OwnLetters letters;

    @Inject
    Logins logins;

    @Test
    void keepsALanguageOfThreeLetters() {
        UUID organisation = logins.organisation("Nordwind AG");
        for (String language : new String[] {"es", "ast"}) {
            OwnLetters.Place place = new OwnLetters.Place(organisation, LetterKind.INVITATION, language);
            assertThat(QuarkusTransaction.requiringNew().call(() -> letters.keep(place, letter())))
                    .isTrue();
            assertThat(letters.of(place))
                    .hasValueSatisfying(kept -> assertThat(kept.subject()).isEqualTo("Encuesta"));
        }
        for (String language : new String[] {"e", "aste", "A1"}) {
            OwnLetters.Place place = new OwnLetters.Place(organisation, LetterKind.INVITATION, language);
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> letters.keep(place, letter())))
                    .as(language)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    private static OwnLetter letter() {
        return new OwnLetter("Encuesta", "{{link}}", "");
    }
}
