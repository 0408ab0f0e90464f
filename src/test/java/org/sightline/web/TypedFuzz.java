package org.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.sightline.fuzz.Input;

/** Texts and days as they are typed: made plain once they stay as they are. */
public final class TypedFuzz {
    private TypedFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String typed = new Input(bytes).text();
        String plain = Typed.plain(typed);
        assertThat(plain).doesNotContain("\r", "\0");
        assertThat(Typed.plain(plain)).isEqualTo(plain);
        String line = Typed.line(typed);
        assertThat(Typed.line(line)).isEqualTo(line);
        assertThat(line.chars().noneMatch(Character::isISOControl)).isTrue();
        assertThat(line).doesNotContain("  ");
        Typed.day(typed).ifPresent(day -> {
            assertThat(day).hasToString(typed);
            assertThat(Typed.day(day.toString())).contains(day);
        });
        Cookies.decoded(typed)
                .ifPresent(text ->
                        assertThat(Cookies.decoded(Cookies.encoded(text))).contains(text));
    }
}
