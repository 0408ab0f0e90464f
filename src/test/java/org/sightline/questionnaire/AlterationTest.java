package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is done to a questionnaire, ids stay with what they name, and its file says exactly what it is. */
class AlterationTest {
    private static final int RUNS = 400;
    private static final List<String> WORDS = List.of(
            "asks: first # not a comment",
            "\"quoted\" \\ and 'single'",
            "- [ & * ! | > % @ `",
            "true",
            "12",
            "~",
            "naïve – ¿qué? 好 😀");

    private final Questionnaire shipped =
            QuestionnaireLibrary.load(Optional.empty()).find("executive-360").orElseThrow();

    @Test
    void isWrittenAndReadAsTheSame() {
        Random random = new Random(5);
        for (int run = 0; run < RUNS; run++) {
            Alteration altered = new Alteration(shipped);
            for (int change = random.nextInt(1, 12); change > 0; change--) {
                altered = any(altered, random);
            }
            Questionnaire expected = altered.questionnaire();
            assertThat(WrittenQuestionnaire.of(expected).read("q"))
                    .as("run %d", run)
                    .isInstanceOfSatisfying(
                            Reading.Valid.class,
                            valid -> assertThat(valid.questionnaire()).isEqualTo(expected));
        }
    }

    @Test
    void leavesIdsWithWhatTheyName() {
        Random random = new Random(7);
        for (int run = 0; run < RUNS; run++) {
            Alteration altered = new Alteration(shipped);
            for (int change = 0; change < 8; change++) {
                Map<String, Wording> before = wordings(altered.questionnaire());
                altered = structural(altered, random);
                Map<String, Wording> after = wordings(altered.questionnaire());
                Set<String> both = new HashSet<>(before.keySet());
                both.retainAll(after.keySet());
                both.forEach(id -> assertThat(after.get(id)).isEqualTo(before.get(id)));
                assertThat(altered.questionnaire().itemIds()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void givesNoIdASecondTime() {
        Wording wording = new Wording("asks twice", "asked twice", "ask twice");
        Alteration it = new Alteration(shipped, new GivenIds(Set.of("b9")));
        assertThat(ids(it.removeItem("B2").addItem("B", false, wording).questionnaire()))
                .contains("B10")
                .doesNotContain("B2");
        assertThat(ids(new Alteration(shipped)
                        .removeItem("T6")
                        .addItem("T", false, wording)
                        .questionnaire()))
                .contains("T7")
                .doesNotContain("T6");
        assertThat(ids(new Alteration(shipped)
                        .removeQuestion("O4")
                        .addQuestion(wording, 600)
                        .questionnaire()))
                .contains("O5")
                .doesNotContain("O4");
    }

    @Test
    void movesAtMostToTheEnd() {
        Alteration it = new Alteration(shipped);
        assertThat(it.moveItem("R1", -1).questionnaire()).isEqualTo(shipped);
        assertThat(it.moveItem("R6", 1).questionnaire()).isEqualTo(shipped);
        assertThat(it.moveItem("R1", 1).moveItem("R1", -1).questionnaire()).isEqualTo(shipped);
        assertThat(it.moveTheme("R", 1).questionnaire().themes())
                .extracting(Theme::id)
                .startsWith("B", "R");
    }

    @Test
    void pointsEveryFaultToItsPlace() {
        Questionnaire faulty = Phrases.reword(
                shipped,
                (place, text) -> Set.of("R3.past", "O1.current", "scale.2").contains(place) ? "" : text);
        WrittenQuestionnaire written = WrittenQuestionnaire.of(faulty);
        assertThat(written.read("q"))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        found -> assertThat(found.faults().stream().map(written::place))
                                .contains("R3.past", "O1.current", "scale.2")
                                .allMatch(place -> Set.of("R3.past", "O1.current", "scale.2")
                                        .contains(place)));
    }

    private static Set<String> ids(Questionnaire it) {
        return GivenIds.of(List.of(it)).ids();
    }

    private static Alteration any(Alteration it, Random random) {
        return random.nextInt(3) == 0 ? reworded(it, random) : structural(it, random);
    }

    private static Alteration reworded(Alteration it, Random random) {
        List<String> places = List.copyOf(Phrases.of(it.questionnaire()).keySet());
        String place = places.get(random.nextInt(places.size()));
        String words = WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(1000);
        return new Alteration(Phrases.reword(
                it.questionnaire(),
                (at, text) -> !at.equals(place) ? text : text.contains("{N}") ? words + " {N}" : words));
    }

    private static Alteration structural(Alteration it, Random random) {
        List<Theme> themes = it.questionnaire().themes();
        Theme theme = themes.get(random.nextInt(themes.size()));
        Item item = theme.items().get(random.nextInt(theme.items().size()));
        int by = random.nextBoolean() ? 1 : -1;
        Wording wording = new Wording("asks twice", "asked twice", "ask twice");
        return switch (random.nextInt(7)) {
            case 0 -> it.addItem(theme.id(), random.nextBoolean(), wording);
            case 1 -> theme.items().size() > 2 ? it.removeItem(item.id()) : it;
            case 2 -> it.moveItem(item.id(), by);
            case 3 -> it.moveTheme(theme.id(), by);
            case 4 -> it.warn(theme.id(), Set.of(item.id()));
            case 5 ->
                themes.size() < 8
                        ? it.addTheme(
                                "Title " + random.nextInt(),
                                "What it is.",
                                Theme.Kind.DERAILMENT,
                                List.of(wording, wording))
                        : it.removeTheme(theme.id());
            default -> it.addQuestion(new Wording("What helps?", "What helped?", "What helps you?"), 600);
        };
    }

    private static Map<String, Wording> wordings(Questionnaire it) {
        Map<String, Wording> wordings = new HashMap<>();
        it.ratedItems().forEach(item -> wordings.put(item.id(), item.wording()));
        return wordings;
    }
}
