package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void keepsWhatAPageIsAskedForWhereThatIsWanted() {
        assertThat(LocalPath.withQuery("/a/report.pdf?document=brief&paper=US%20Letter"))
                .contains(new LocalPath("/a/report.pdf?document=brief&paper=US%20Letter"));
        assertThat(LocalPath.withQuery("/a")).contains(new LocalPath("/a"));
        for (String bad :
                List.of("/a?", "//b?c=d", "/a?b=c\r\nX:y", "/a?b=c#d", "/a?b=//c", "?a=b", "/a?b=" + "c".repeat(400))) {
            assertThat(LocalPath.withQuery(bad)).as(bad).isEmpty();
        }
    }
}
