package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customer's own texts of reports: taken over file by file, refused with file and line. */
class OwnTextsTest {
    @TempDir
    Path folder;

    @AfterEach
    void goBackToTheShippedTexts() {
        OwnTexts.useNone();
    }

    @Test
    void takesThePlaceOfTheShippedText() throws IOException {
        put("en/pair.md", "# Both\n\nWe ask *nothing* more.\n\n::: pair :::\n".replace("*", "**"));
        put("en/labels.properties", "contents=Inside\n");
        assertThat(OwnTexts.use(folder)).isEmpty();
        ReportTexts texts = ReportTexts.in(Locale.ENGLISH);
        assertThat(texts.passage("pair", Map.of(), slot -> List.of()).title()).isEqualTo("Both");
        assertThat(texts.label("contents")).isEqualTo("Inside");
        assertThat(texts.label("none")).isEqualTo("–");
    }

    @Test
    void addsALanguageAndSaysTheRestInEnglish() throws IOException {
        put("fi/labels.properties", "contents=Sisällys\n");
        put("fi/pair.md", "# Luvut ja arvot\n\n::: pair :::\n");
        assertThat(OwnTexts.use(folder)).isEmpty();
        ReportTexts texts = ReportTexts.in(Locale.forLanguageTag("fi-FI"));
        assertThat(texts.locale()).isEqualTo(Locale.of("fi"));
        assertThat(texts.label("contents")).isEqualTo("Sisällys");
        assertThat(texts.label("theme")).isEqualTo("Theme");
        assertThat(texts.has("summary")).isTrue();
    }

    @Test
    void addsTheTextOfAThemeOfTheCustomersQuestionnaire() throws IOException {
        put("en/board-360/S.md", "# Strategy\n\n> Where it goes.\n\n1. What next?\n");
        assertThat(OwnTexts.use(folder)).isEmpty();
        assertThat(ReportTexts.in(Locale.ENGLISH).has("board-360/S")).isTrue();
    }

    @Test
    void leavesTheShippedTextInForceWhereTheOwnOneIsFaulty() throws IOException {
        Path pair = put("en/pair.md", "# Both\n\n::: nothing :::\n");
        put("en/comments.md", "# Words\n\n::: comments :::\n");
        assertThat(OwnTexts.use(folder))
                .containsExactly(new ReportFault(pair.toString(), 3, "there is no \"nothing\" here; there is pair"));
        ReportTexts texts = ReportTexts.in(Locale.ENGLISH);
        assertThat(texts.passage("comments", Map.of(), slot -> List.of()).title())
                .isEqualTo("Words");
        assertThat(texts.passage("pair", Map.of("title", "T"), slot -> List.of())
                        .title())
                .isEqualTo("T");
    }

    @Test
    void namesEveryFaultWithItsLine() throws IOException {
        Path text = put("en/raters.md", """
                Who answered

                ::: groups:::

                {name} and {invited}, [a link](https://example.org)

                {#if self}Never closed
                """);
        Path labels = put("en/labels.properties", """
                contents=Inside
                content=Inside
                range={0} to {2}
                said={0
                """);
        Path stray = put("en/deeper/and/deeper.md", "# No\n");
        Path section = put("en/epilogue.md", "# No\n");
        assertThat(OwnTexts.use(folder).stream().map(ReportFault::toString))
                .containsExactlyInAnyOrder(
                        stray
                                + ": nothing in a report has this name; use those of the shipped folder, such as en/summary.md",
                        section + ": a report has no section \"epilogue\"; use the names of the shipped folder",
                        labels + ":2: no label of a report is called \"content\"; use the names of the shipped file",
                        labels + ":3: \"range\" has no {2}; there is {0}, {1}",
                        labels
                                + ":4: \"said\" is no message: braces must be closed, and a straight apostrophe before one written twice",
                        text + ":1: the text must begin with its title, on a line \"# ...\"",
                        text + ":3: write a directive as \"::: name :::\" on a line of its own",
                        text + ":5: a report has no link; use titles, paragraphs, lists, quotations and **bold**",
                        text + ":7: a brace or a section such as {#if ...} ... {/if} is not closed or not known");
    }

    @Test
    void namesWhatIsInsertedAndIsNotThere() throws IOException {
        Path text = put("en/pair.md", "# {title}\n\n{name}\n\n::: pair :::\n");
        assertThat(OwnTexts.use(folder))
                .containsExactly(new ReportFault(text.toString(), 3, "there is no {name} here; there is {title}"));
    }

    @Test
    void saysThatAFolderIsMissing() {
        Path missing = folder.resolve("missing");
        assertThat(OwnTexts.use(missing))
                .containsExactly(new ReportFault(
                        missing.toString(), 0, "the folder cannot be read; create it or correct its name"));
    }

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
