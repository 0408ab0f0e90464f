package org.sightline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrasts as WCAG 2.2 defines them. */
class AccentTest {
    @ParameterizedTest
    @CsvSource({"#000000, 21", "#ffffff, 1", "#777777, 4.478", "#767676, 4.542", "#ff0000, 3.998", "#0000ff, 8.592"})
    void hasTheContrastOfItsLuminance(String hex, double contrast) {
        assertThat(new Accent(hex).contrast()).isCloseTo(contrast, within(0.001));
    }

    @Test
    void isReadableFromFourAndAHalf() {
        assertThat(new Accent("#777777").readable()).isFalse();
        assertThat(new Accent("#767676").readable()).isTrue();
    }

    @Test
    void isReadAsPeopleTypeIt() {
        assertThat(Accent.typed(" 14507A ")).contains(new Accent("#14507a"));
        assertThat(Accent.typed("#fff")).isEmpty();
        assertThat(Accent.typed("red;}body{display:none")).isEmpty();
    }

    @Test
    void isDarkerUnderThePointer() {
        assertThat(new Accent("#804020").darker()).isEqualTo(new Accent("#603018"));
    }
}
