package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped language of the reports is whole, and inserts what the English one inserts. */
class ShippedLanguagesTest {
    private static final Path REPORTS = Path.of("reports");

    static Stream<String> languages() {
        return ReportLanguages.offered().stream().filter(language -> !language.equals("en"));
    }

    @Test
    void areListedWithAllTheirSections() throws IOException {
        assertThat(ReportFiles.sections()).containsExactlyElementsOf(sections("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sayEverything(String language) throws IOException {
        assertThat(ReportLanguages.missing(Locale.of(language))).isEmpty();
        assertThat(sections(language)).containsExactlyElementsOf(sections("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fillInWhatTheEnglishOneFillsIn(String language) throws IOException {
        Path labels = REPORTS.resolve(language).resolve(ReportFiles.LABELS);
        assertThat(new LabelCheck(labels.toString(), Files.readString(labels)).faults())
                .isEmpty();
        for (String section : sections("en")) {
            Path file = REPORTS.resolve(language).resolve(section);
            String text = Files.readString(file);
            String english = Files.readString(REPORTS.resolve("en").resolve(section));
            assertThat(new TextCheck(file.toString(), text, english).faults()).isEmpty();
            assertThat(directives(text)).as(file.toString()).isEqualTo(directives(english));
        }
    }

    private static List<String> directives(String text) {
        return Pattern.compile("^::: .*", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static Set<String> sections(String language) throws IOException {
        Path folder = REPORTS.resolve(language);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
