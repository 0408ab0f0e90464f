package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.system.Texts;

class HintTest {
    private static final Hint.Writer TOM = new Hint.Writer("Tom van der Berg-Müller");

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
            })
    void hintsAtWhatGivesTheWriterAway(String text, Hint.Kind kind, String found) {
        assertThat(Hint.in(text, TOM, "Ana Ruiz", Texts.in(Texts.DEFAULT))).containsExactly(new Hint(kind, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "She stays calm, even tomorrow and with a bergamot tea.",
                "From 2019-2024 we met on 2024-03-12 and 12.03.2024.",
                "Revenue grew from 1,200,000 to 1,500,000.",
                "The only thing missing is time.",
                "Ana Ruiz listens.",
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(Hint.in(text, TOM, "Ana Ruiz", Texts.in(Texts.DEFAULT))).isEmpty();
    }

    @Test
    void aNameThatTheExecutiveSharesIsNoHint() {
        assertThat(Hint.in("Tom asks first.", TOM, "Tom Ruiz", Texts.in(Texts.DEFAULT)))
                .isEqualTo(List.of());
    }
}
