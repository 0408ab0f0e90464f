package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.anonymity.Relationship;
import org.sightline.system.Texts;

class HintTest {
    private static final Hint.Writer TOM = new Hint.Writer("Tom van der Berg-Müller", Relationship.PEER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She told me: Tom, wait. | NAME | Tom",
                "signed MÜLLER | NAME | MÜLLER",
                "write to a.b@example.co.uk please | EMAIL | a.b@example.co.uk",
                "call +49 (30) 123-4567 | PHONE | +49 (30) 123-4567",
                "as your only engineer in Oslo I saw it | ONLY | as your only engineer in Oslo I saw it",
                "I was the only woman there | ONLY | I was the only woman there",
                "We met on 12 March in Oslo. | DATE | 12 March",
                "Ever since 2019 she listens. | DATE | since 2019",
                "As a colleague I saw it. | ROLE | As a colleague",
                "as your only colleague | ONLY | as your only colleague",
            })
    void hintsAtWhatGivesTheWriterAway(String text, Hint.Kind kind, String found) {
        assertThat(in(text, "Ana Ruiz", Texts.DEFAULT)).containsExactly(new Hint(kind, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "She stays calm, even tomorrow and with a bergamot tea.",
                "As a manager she listens, as their boss she decides.",
                "We may meet again.",
                "Revenue grew from 1,200,000 to 1,500,000.",
                "The only thing missing is time.",
                "Ana Ruiz listens.",
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(in(text, "Ana Ruiz", Texts.DEFAULT)).isEmpty();
    }

    @Test
    void aNameThatTheExecutiveSharesIsNoHint() {
        assertThat(in("Tom asks first.", "Tom Ruiz", Texts.DEFAULT)).isEqualTo(List.of());
    }

    /** Names, dates and roles as they are written in each language. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Das war am 12. März 2024. | DATE | 12. März 2024",
                "de | Als Ihre Kollegin sah ich es. | ROLE | Als Ihre Kollegin",
                "fr | C’était le 3 février à Oslo | DATE | 3 février",
                "fr | En tant que collègue, je l’ai vu. | ROLE | En tant que collègue",
                "fr | j’étais la seule ingénieure | ONLY | j’étais la seule ingénieure",
                "es | Fue el 5 de mayo en Oslo | DATE | 5 de mayo",
                "es | como su colega lo vi | ROLE | como su colega",
                "es | fui la única ingeniera | ONLY | fui la única ingeniera",
            })
    void knowsTheLanguages(String language, String text, Hint.Kind kind, String found) {
        assertThat(in(text, "Ana Ruiz", Locale.of(language))).containsExactly(new Hint(kind, found));
    }

    private static List<Hint> in(String text, String executive, Locale language) {
        return Hint.in(text, Telltale.of(TOM, executive, Texts.in(language)));
    }
}
