package org.sightline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.system.Texts;

/** The languages that are shipped say everything, with the same things filled in. */
class LanguagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");
    /** A command for a terminal, in English alone. */
    private static final String COMMAND = "score";

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\s*[,}]");

    @Test
    void areListedByArea() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS.resolve("en"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
                    .containsExactlyInAnyOrderElementsOf(Texts.areas());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr"})
    void sayWhatTheEnglishOneSays(String language) throws IOException {
        for (String area : Texts.areas()) {
            if (area.equals(COMMAND)) {
                continue;
            }
            Path file = TEXTS.resolve(language).resolve(area + ".properties");
            Properties english = properties(TEXTS.resolve("en").resolve(area + ".properties"));
            Properties translated = properties(file);
            assertThat(translated.stringPropertyNames())
                    .as(file.toString())
                    .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(arguments(translated.getProperty(key), language))
                        .as(file + " " + key)
                        .isEqualTo(arguments(english.getProperty(key), "en"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr"})
    void askInTheRatersLanguage(String language) {
        assertThat(QuestionnaireLibrary.load(Optional.empty())
                        .find("executive-360", Locale.of(language))
                        .orElseThrow()
                        .language())
                .isEqualTo(language);
    }

    /** Those within plurals too; a message that cannot be read throws. */
    private static Set<String> arguments(String message, String language) {
        new MessageFormat(message, ULocale.forLanguageTag(language));
        return ARGUMENT.matcher(message)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
