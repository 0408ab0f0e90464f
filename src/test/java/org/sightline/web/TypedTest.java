package org.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void makesOneSpellingOfWhatLooksTheSame() {
        assertThat(Typed.line(" Ana\t\tRui\u200Bz ")).isEqualTo("Ana Ruiz");
        assertThat(Typed.line("e\u0301")).isEqualTo("\u00E9");
        assertThat(Typed.line("a\u007Fb")).isEqualTo("a b");
    }

    /** A plain line takes a short way, one with an accent the long one. */
    @Test
    void takesPlainLinesAsItTakesAllOthers() {
        Random random = new Random(20261128);
        for (int i = 0; i < 20_000; i++) {
            String line = random.ints(random.nextInt(12), 0, 0x80)
                    .map(sign -> random.nextInt(3) == 0 ? ' ' : sign)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(Typed.line("a" + line).substring(1))
                    .isEqualTo(Typed.line("\u00E9" + line).substring(1));
        }
    }
}
