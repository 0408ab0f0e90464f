package org.sightline.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sightline.interview.ThemeRule.Said;
import org.sightline.interview.ThemeRule.Tally;
import org.sightline.interview.ThemeRule.Theme;

/** What may be shown of conversations, over many made-up rounds of them. */
class ThemeRuleTest {
    private static final int ROUNDS = 2000;
    private static final List<String> THEMES = List.of("R", "B", "T");

    @Test
    void showsWhatThreeOfAtLeastFiveSaidAndNothingLess() {
        Random random = new Random(36);
        int shown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Said> all = round(random);
            for (Tally tally : ThemeRule.tallies(all)) {
                assertThat(tally.shown().isPresent()).isEqualTo(people(tally) >= 3 && people(all) >= 5);
                shown += tally.shown().isPresent() ? 1 : 0;
            }
        }
        assertThat(shown).isGreaterThan(ROUNDS / 3);
    }

    /** Counting findings in the place of people turns this red. */
    @Test
    void losesAThemeOfExactlyThreeWithAnyOfThem() {
        Random random = new Random(37);
        int looked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Said> all = round(random);
            for (Tally tally : ThemeRule.tallies(all)) {
                if (people(tally) == 3) {
                    for (UUID person :
                            tally.said().stream().map(Said::person).distinct().toList()) {
                        List<Said> without = all.stream()
                                .filter(said -> !said.person().equals(person))
                                .toList();
                        assertThat(theme(without, tally.key())).isEmpty();
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(ROUNDS);
    }

    /** Every word stands for at least one number of people that leaves two of those counted out. */
    @Test
    void saysTheSameOfSoManyThatNobodyMustHaveSpokenOfIt() {
        for (int circle = 5; circle < 12; circle++) {
            for (int people = 3; people <= circle; people++) {
                List<Said> said = new ArrayList<>();
                for (int i = 0; i < circle; i++) {
                    said.add(said(UUID.randomUUID(), i < people ? "R" : "B", "Line of " + people % 2, i == 0));
                }
                Theme theme = theme(said, "R+").orElseThrow();
                assertThat(theme.several()).isEqualTo(people >= 5 && circle >= 7);
                assertThat(theme.toString().replaceAll("Line of \\d", "")).doesNotContainPattern("\\d");
            }
        }
    }

    @Test
    void printsAtMostTwoChosenLinesInAnOrderThatTellsNothing() {
        Random random = new Random(38);
        for (int round = 0; round < ROUNDS; round++) {
            List<Said> all = new ArrayList<>(round(random));
            Map<String, Theme> themes = themes(all);
            Collections.shuffle(all, random);
            assertThat(themes(all)).isEqualTo(themes);
            themes.values().forEach(theme -> {
                assertThat(theme.lines()).hasSizeLessThanOrEqualTo(2).isSorted();
                assertThat(theme.lines())
                        .allMatch(line -> all.stream()
                                .anyMatch(said -> said.chosen() && said.text().equals(line)));
            });
        }
    }

    private static Map<String, Theme> themes(List<Said> all) {
        return ThemeRule.tallies(all).stream()
                .filter(tally -> tally.shown().isPresent())
                .collect(Collectors.toMap(Tally::key, tally -> tally.shown().orElseThrow()));
    }

    private static Optional<Theme> theme(List<Said> all, String key) {
        return ThemeRule.tallies(all).stream()
                .filter(tally -> tally.key().equals(key))
                .findFirst()
                .flatMap(Tally::shown);
    }

    private static long people(Tally tally) {
        return people(tally.said());
    }

    private static long people(List<Said> said) {
        return said.stream().map(Said::person).distinct().count();
    }

    private static List<Said> round(Random random) {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            people.add(new UUID(random.nextLong(), random.nextLong()));
        }
        List<Said> all = new ArrayList<>();
        int number = random.nextInt(40);
        for (int i = 0; i < number; i++) {
            all.add(new Said(
                    new UUID(random.nextLong(), random.nextLong()),
                    people.get(random.nextInt(people.size())),
                    THEMES.get(random.nextInt(THEMES.size())),
                    random.nextBoolean(),
                    "Line " + random.nextInt(40),
                    random.nextInt(3) == 0));
        }
        return all;
    }

    private static Said said(UUID person, String theme, String text, boolean chosen) {
        return new Said(UUID.randomUUID(), person, theme, true, text, chosen);
    }
}
