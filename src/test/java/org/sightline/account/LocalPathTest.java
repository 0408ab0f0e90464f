package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/campaigns", "/executives/6f1c-aa/report", "/my/1/report.pdf"})
    void keepsAPageOfThisInstallation(String path) {
        assertThat(LocalPath.of(path)).contains(new LocalPath(path));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a?b=c",
                "/a#b",
                "/a/../b",
                "/a\r\nSet-Cookie:x",
                "/%2f%2fevil",
                "/sign-in",
                "/sign-out",
                "javascript:x",
                "/.hidden",
                "a"
            })
    void refusesEverythingElse(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}
