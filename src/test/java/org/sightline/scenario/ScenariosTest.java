package org.sightline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.system.Texts;

/** All scenarios that are shipped can be played to an end, in every language. */
class ScenariosTest {
    private static final Set<String> TAGS =
            Set.of("communicating", "team-building", "mentoring", "coaching", "visioning", "leading-change");

    static Stream<Scenario> all() {
        return Scenarios.all().stream();
    }

    static Stream<String> languages() {
        return Stream.of("en", "de", "fr", "es");
    }

    @Test
    void areTwoForEachTheme() {
        for (String theme : Scenarios.THEMES) {
            assertThat(Scenarios.all().stream().map(Scenario::theme).filter(theme::equals))
                    .as(theme)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(Scenarios.all()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("all")
    void branchAndEnd(Scenario scenario) {
        assertThat(Branches.faults(scenario)).isEmpty();
        assertThat(scenario.situations()).hasSizeBetween(4, 6);
        Set<List<String>> ways = new HashSet<>();
        play(scenario, Way.BEGINNING, ways);
        assertThat(ways).hasSizeGreaterThanOrEqualTo(8);
        assertThat(ways.stream().map(way -> way.subList(0, way.size() - 1)).distinct())
                .as("ways that differ before their last choice")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(scenario.situations().stream().flatMap(one -> one.choices().stream()))
                .allMatch(choice -> TAGS.contains(choice.tag()));
        assertThat(scenario.situations().stream()
                        .flatMap(one -> one.choices().stream())
                        .map(Scenario.Choice::tag)
                        .distinct())
                .as("growth that it calls on")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static void play(Scenario scenario, Way way, Set<List<String>> ways) {
        way.now(scenario)
                .ifPresentOrElse(
                        now -> now.choices()
                                .forEach(choice -> play(
                                        scenario, way.with(new Way.Step(now.number(), choice.letter(), "")), ways)),
                        () -> ways.add(way.steps().stream()
                                .map(step -> step.situation() + step.choice())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sayEverythingInEveryLanguage(String language) {
        Texts texts = Texts.in(Locale.of(language));
        Texts english = Texts.in(Locale.ENGLISH);
        List<String> keys = new ArrayList<>();
        for (Scenario scenario : Scenarios.all()) {
            keys.addAll(List.of(scenario.title(), scenario.role(), scenario.themeKey()));
            for (Scenario.Situation situation : scenario.situations()) {
                keys.add(situation.key());
                for (Scenario.Choice choice : situation.choices()) {
                    String key = situation.key() + "." + choice.letter();
                    keys.addAll(List.of(key, key + ".then", key + ".tells", choice.tagKey()));
                }
            }
        }
        Set<String> said = new HashSet<>();
        for (String key : new HashSet<>(keys)) {
            String text = texts.of(key);
            assertThat(text).as(key).isNotBlank().hasSizeLessThan(320);
            if (key.startsWith("situation.")) {
                assertThat(said.add(text))
                        .as("%s says what another says: %s", key, text)
                        .isTrue();
                if (!language.equals("en")) {
                    assertThat(text).as(key).isNotEqualTo(english.of(key));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1: 1b leads nowhere|1,a,2 1,b,9 2,a,3 2,b,3x 3,a, 3,b,",
                "A1: 4 is never reached|1,a,2 1,b,3 2,a,3 2,b,5 3,a,5 3,b,5x 4,a, 4,b, 5,a, 5,b,",
                "A1: a way goes round at 1|1,a,2 1,b,3 2,a,1 2,b,3 3,a, 3,b,",
                "A1: a way of 2 ends at 3a|1,a,2 1,b,3 2,a,3 2,b,3x 3,a, 3,b,",
                "A1: a way of 7 ends at 7a|1,a,2 1,b,3 2,a,3 2,b,4 3,a,4 3,b,5 4,a,5 4,b,6 5,a,6 5,b,7 6,a,7 6,b, 7,a, 7,b,",
                "A1: 1 has 1 choices|1,a,2 2,a,3 2,b,3x 3,a, 3,b,",
                "A1: 1 has a choice twice|1,a,2 1,a,3 2,a,3 2,b,3x 3,a, 3,b,",
                "A1: 1 leads to the same place whatever is chosen|1,a,2 1,b,2 2,a,3 2,b,3x 3,a, 3,b,"
            })
    void saysWhatIsWrong(String planted) {
        String[] parts = planted.split("\\|", -1);
        StringBuilder table = new StringBuilder("scenario,situation,choice,leads to,tag\n");
        for (String line : parts[1].split(" ", -1)) {
            table.append("A1,").append(line).append(",coaching\n");
        }
        assertThat(Branches.faults(Scenarios.read(table.toString()).getFirst())).contains(parts[0]);
    }
}
