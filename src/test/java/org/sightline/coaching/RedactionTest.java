package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "She helped Anna a lot. | She helped a lot. | She helped [removed] a lot.",
                "She helped Anna a lot. | She helped a colleague a lot. | She helped [a colleague] a lot.",
                "She helped Anna a lot. | She helped [removed] a lot. | She helped [removed] a lot.",
                "She helped Anna a lot. | She helped [a colleague] a lot. | She helped [a colleague] a lot.",
                "Anna, Ben and I saw it. | I saw it. | [removed] I saw it.",
                "I saw it on 12 March. | I saw it. | I saw it [removed].",
                "I saw it. | I really saw it. | I [really] saw it.",
                "I saw it. | I saw it. | I saw it.",
                "I saw it. | I  saw   it. | I saw it.",
                "He is a fool. | He is wise. | He is [wise].",
                "Ask her (Anna) now. | Ask her () now. | Ask her ([removed]) now.",
                "Set {a:['b']} up, Anna. | Set {a:['b']} up. | Set {a:['b']} up [removed].",
                "Anna's idea | an idea | [an] idea",
                "one two three four | one four | one [removed] four",
                "one two three four | two four | [removed] two [removed] four",
            })
    void marksWhatIsTakenOutAndWhatIsPutIn(String original, String edited, String printed) {
        assertThat(Redaction.mark(original, edited)).isEqualTo(printed);
    }

    @Test
    void keepsTheLinesOfTheComment() {
        assertThat(Redaction.mark("First Anna.\nThen the board.", "First.\nThen the board."))
                .isEqualTo("First [removed].\nThen the board.");
    }

    @Test
    void knowsWhenNothingIsLeft() {
        assertThat(Redaction.leavesNothing(Redaction.mark("Anna did it.", ""))).isTrue();
        assertThat(Redaction.leavesNothing(Redaction.mark("Anna did it.", "...")))
                .isTrue();
        assertThat(Redaction.leavesNothing(Redaction.mark("Anna did it.", "[removed]")))
                .isTrue();
        assertThat(Redaction.leavesNothing(Redaction.mark("Anna did it.", "did it")))
                .isFalse();
    }

    @Test
    void everyWordOutsideBracketsIsTheRatersOwnInTheRatersOrder() {
        Random random = new Random(20261122);
        List<String> words = List.of("the", "board", "Anna", "we", "saw", "never", "again", "it", "not");
        for (int round = 0; round < 20_000; round++) {
            String original = sentence(random, words, 1 + random.nextInt(12));
            String edited = edited(random, original, words);
            String marked = Redaction.mark(original, edited);
            List<String> own = outside(marked);
            assertThat(subsequence(own, tokens(original)))
                    .as("%s -> %s -> %s", original, edited, marked)
                    .isTrue();
            boolean changed = !tokens(original).equals(tokens(edited));
            assertThat(marked.contains("["))
                    .as("%s -> %s -> %s", original, edited, marked)
                    .isEqualTo(changed);
        }
    }

    @Test
    void markingWhatIsMarkedChangesNothing() {
        Random random = new Random(3);
        List<String> words = List.of("the", "board", "Anna", "we", "saw", "never", "again,", "it.", "not");
        for (int round = 0; round < 20_000; round++) {
            String original = sentence(random, words, 1 + random.nextInt(12));
            String marked = Redaction.mark(original, edited(random, original, words));
            assertThat(Redaction.mark(original, marked)).as(original).isEqualTo(marked);
        }
    }

    private static String sentence(Random random, List<String> words, int length) {
        List<String> sentence = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            sentence.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", sentence);
    }

    private static String edited(Random random, String original, List<String> words) {
        List<String> edited = new ArrayList<>();
        for (String word : original.split(" ")) {
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> edited.add(words.get(random.nextInt(words.size())));
                case 2 -> edited.addAll(List.of(word, "really"));
                default -> edited.add(word);
            }
        }
        return String.join(" ", edited);
    }

    private static List<String> outside(String marked) {
        return tokens(marked.replaceAll("\\[[^\\]]*\\]", " "));
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(text.replaceAll("([.,])", " $1 ").split("\\s+"))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static boolean subsequence(List<String> part, List<String> whole) {
        int at = 0;
        for (String token : whole) {
            if (at < part.size() && part.get(at).equals(token)) {
                at++;
            }
        }
        return at == part.size();
    }
}
