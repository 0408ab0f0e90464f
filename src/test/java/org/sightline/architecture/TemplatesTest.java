package org.sightline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates escape everything, and hold no code that a content security policy would have to allow. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Text that is HTML already, and who made it. */
    private static final Map<String, Set<String>> UNESCAPED = Map.of();

    private static final Pattern RAW = Pattern.compile("\\{[^{}]*\\.(raw|safe)\\b[^{}]*}");
    private static final Pattern INLINE = Pattern.compile(
            "<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:|<script(?![^>]*\\ssrc=)|<meta[^>]*refresh|https?://",
            Pattern.CASE_INSENSITIVE);

    /** The text of a form that is posted. */
    private static final Pattern POSTED =
            Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Test
    void escapesEverything() {
        assertThat(found(RAW, UNESCAPED)).isEmpty();
    }

    @Test
    void holdsNoInlineCode() {
        assertThat(found(INLINE, Map.of())).isEmpty();
    }

    @Test
    void protectsEveryForm() {
        List<String> open = pages().stream()
                .flatMap(path -> POSTED.matcher(read(path))
                        .results()
                        .map(form -> form.group())
                        .filter(form -> !form.contains("csrf"))
                        .map(form -> path + ": " + form.lines().findFirst().orElse("")))
                .toList();
        assertThat(open).as("forms without their token").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red\">",
                "<style>",
                "<b onclick='x()'>",
                "<script>x()</script>",
                "<a href=\"javascript:x()\">",
                "<img src=\"https://elsewhere.example/a.png\">",
                "<meta http-equiv=\"refresh\" content=\"0\">"
            })
    void seesInlineCode(String planted) {
        assertThat(INLINE.matcher(planted).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{comment.raw}", "{block.text.safe}", "{comment.raw ?: ''}"})
    void seesUnescapedText(String planted) {
        assertThat(RAW.matcher(planted).find()).isTrue();
    }

    private static List<String> found(Pattern pattern, Map<String, Set<String>> allowed) {
        return pages().stream()
                .flatMap(path -> pattern.matcher(read(path))
                        .results()
                        .map(match -> match.group())
                        .filter(text -> !allowed.getOrDefault(
                                        TEMPLATES.relativize(path).toString(), Set.of())
                                .contains(text))
                        .map(text -> path + ": " + text))
                .toList();
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> pages = files.filter(
                            path -> path.toString().endsWith(".html") && !path.startsWith(TEMPLATES.resolve("mail")))
                    .sorted()
                    .toList();
            assertThat(pages).hasSizeGreaterThan(5);
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
