package org.sightline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.system.Message;
import org.sightline.system.Texts;

class PracticesTest {
    @Test
    void holdsAtLeastTwelveForEachThemeAndSomethingForEachTag() {
        assertThat(Practices.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Practices.all()).extracting(Practice::id).doesNotHaveDuplicates();
        Practices.THEMES.forEach(
                theme -> assertThat(Practices.of(theme, "")).as(theme).hasSizeGreaterThanOrEqualTo(12));
        Practices.TAGS.forEach(tag -> assertThat(Practices.of("", tag)).as(tag).hasSizeGreaterThanOrEqualTo(5));
        for (Practice practice : Practices.all()) {
            assertThat(practice.minutes()).as(practice.id()).isBetween(5, 60);
            assertThat(practice.tags()).as(practice.id()).hasSizeBetween(1, 2).isSubsetOf(Practices.TAGS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void saysEveryPracticeInEveryLanguageOnce(String language) {
        Texts texts = Texts.in(Locale.of(language));
        Set<String> said = new HashSet<>();
        Set<String> names = new TreeSet<>();
        for (Practice practice : Practices.all()) {
            for (String key : List.of(practice.name(), practice.what(), practice.first())) {
                String name = key.substring("practice.".length());
                names.add(name);
                assertThat(texts.pattern("practice", name))
                        .as(language + " " + key)
                        .isNotBlank();
                assertThat(said.add(texts.of(key)))
                        .as("said twice: " + texts.of(key))
                        .isTrue();
            }
        }
        assertThat(texts.names("practice").stream().filter(name -> name.matches("[A-Z]\\d+\\..*")))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    /** Whoever has read of one in the report finds it here. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void beginsEachThemeWithThoseOfTheReport(String language) throws IOException {
        for (String theme : Practices.THEMES) {
            List<String> printed =
                    Files.readAllLines(Path.of("reports", language, "executive-360", theme + ".md")).stream()
                            .filter(line -> line.startsWith("- "))
                            .map(line -> line.substring(2))
                            .toList();
            assertThat(Practices.of(theme, "").stream()
                            .map(practice -> Texts.in(Locale.of(language)).of(practice.what())))
                    .startsWith(printed.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, I want to be more patient, plan.advice.trait",
        "en, Be on time for every meeting, plan.advice.state",
        "en, Delegate more, plan.advice.short",
        "de, Ich bin geduldiger mit allen, plan.advice.trait",
        "fr, Être à l’heure aux réunions, plan.advice.state",
        "es, Quiero ser más cercano con todos, plan.advice.trait"
    })
    void givesAdviceOnWhatNobodyCanSee(String language, String behaviour, String key) {
        assertThat(Wording.advice(Texts.in(Locale.of(language)), behaviour).map(Message::key))
                .contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "en, I ask for two other views before I give mine",
        "de, Ich frage nach zwei anderen Ansichten",
        "fr, Je demande deux autres avis avant le mien",
        "es, Pido otras dos opiniones antes de dar la mía"
    })
    void leavesABehaviourAlone(String language, String behaviour) {
        assertThat(Wording.advice(Texts.in(Locale.of(language)), behaviour)).isEmpty();
    }
}
