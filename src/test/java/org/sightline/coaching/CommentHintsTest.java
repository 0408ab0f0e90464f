package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.anonymity.Relationship;
import org.sightline.coaching.CommentHints.Kind;
import org.sightline.coaching.CommentHints.Piece;

class CommentHintsTest {
    private static final CommentHints HINTS =
            new CommentHints(List.of("Ana Ruiz", "Émile Garnier-Dubois", "Boris O'Neill", "Li Wu"), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana waits before she speaks. | Ana | NAME",
                "I was there when ANA waited. | ANA | NAME",
                "It was Ana's idea. | Ana's | NAME",
                "Ask Garnier about it. | Garnier | NAME",
                "Ask Emile about it. | Emile | NAME",
                "Ask O'Neill about it. | O'Neill | NAME",
                "Write to boris.oneill@example.co.uk please. | boris.oneill@example.co.uk | EMAIL",
                "See https://example.com/minutes?id=7 for it. | https://example.com/minutes?id=7 | ADDRESS",
                "Call +49 (0)30 1234-567 any time. | +49 (0)30 1234-567 | PHONE",
                "Call 030/1234567. | 030/1234567 | PHONE",
                "On 12 March 2025 it changed. | 12 March 2025 | DATE",
                "On March 12th, 2025 it changed. | March 12th, 2025 | DATE",
                "On 12.03.2025 it changed. | 12.03.2025 | DATE",
                "On 2025-03-12 it changed. | 2025-03-12 | DATE",
                "In Q3 2024 it changed. | Q3 2024 | DATE",
                "Am 3. März 2025 war es anders. | 3. März 2025 | DATE",
                "Im Dezember 2024 war es anders. | Dezember 2024 | DATE",
                "Im 2. Quartal 2024 war es anders. | 2. Quartal 2024 | DATE",
                "Seit 2019 ist es anders. | Seit 2019 | DATE",
                "Le 1er août 2024 tout a changé. | 1er août 2024 | DATE",
                "En février, le 12 mars, tout a changé. | 12 mars | DATE",
                "Au 3e trimestre 2024 tout a changé. | 3e trimestre 2024 | DATE",
                "El 12 de marzo de 2025 todo cambió. | 12 de marzo de 2025 | DATE",
                "Desde 2021 todo ha cambiado. | Desde 2021 | DATE",
                "Appelez le 06 12 34 56 78. | 06 12 34 56 78 | PHONE",
                "Llame al 612 345 678. | 612 345 678 | PHONE",
                "Rufen Sie 0171/1234567 an. | 0171/1234567 | PHONE",
                "Write to boris (at) example.com please. | boris (at) example.com | EMAIL",
                "As her boss I saw it all. | As her boss | ROLE",
                "Speaking as your only deputy, I agree. | as your only deputy | ROLE",
                "Als Ihr Vorgesetzter sehe ich das. | Als Ihr Vorgesetzter | ROLE",
                "En tant que son adjointe, je le vois. | En tant que son adjointe | ROLE",
                "Como su jefa lo veo. | Como su jefa | ROLE",
                "I was the only woman in the room. | the only woman | ROLE",
            })
    void noticesWhatTellsWhoWroteIt(String comment, String found, Kind kind) {
        assertThat(HINTS.pieces(comment)).contains(new Piece(found, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She asks what I would do, and then she waits.",
                "Two of us, maybe 3 or 4, saw it happen 10 times.",
                "May I say that this helped?",
                "An analysis of banana sales.",
                "We march on. It was august company.",
                "100 % agreed, 5 out of 5",
                "",
            })
    void leavesOrdinaryWordsAlone(String comment) {
        assertThat(HINTS.in(comment)).isEmpty();
    }

    @Test
    void findsEveryNameOfTheRosterWhereverItStands() {
        Random random = new Random(5);
        List<String> around = List.of("met", "the", "board,", "with", "and", "never", "again.");
        for (int round = 0; round < 5_000; round++) {
            String name = letters(random, 3 + random.nextInt(8));
            String comment = words(random, around) + " " + name + " " + words(random, around);
            assertThat(new CommentHints(List.of(name + " Xyz"), List.of()).pieces(comment))
                    .contains(new Piece(name, Kind.NAME));
        }
    }

    @Test
    void findsEveryDateAsPeopleWriteIt() {
        Random random = new Random(6);
        List<String> patterns = List.of(
                "d MMMM uuuu",
                "d MMM uuuu",
                "MMMM d, uuuu",
                "d MMMM",
                "uuuu-MM-dd",
                "d.M.uuuu",
                "dd/MM/uu",
                "MMMM uuuu");
        for (int round = 0; round < 5_000; round++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
            String date = DateTimeFormatter.ofPattern(patterns.get(random.nextInt(patterns.size())), Locale.US)
                    .format(day);
            assertThat(HINTS.pieces("Since " + date + " everything is better."))
                    .as(date)
                    .contains(new Piece(date, Kind.DATE));
        }
    }

    @Test
    void losesNoCharacterOfAnyComment() {
        Random random = new Random(8);
        String alphabet = "Ana Boris@x.y 12.03.2025 +49 30 1234567 https://a.b é\n\t\u200F\uD83D\uDE00[]<>&\"'";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder comment = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                int at = random.nextInt(alphabet.length());
                comment.append(alphabet, at, Math.min(alphabet.length(), at + 1 + random.nextInt(6)));
            }
            assertThat(HINTS.pieces(comment.toString()).stream()
                            .map(Piece::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(comment.toString());
        }
    }

    private static String words(Random random, List<String> words) {
        return words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
    }

    private static String letters(Random random, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            char letter = (char) ('a' + random.nextInt(26));
            name.append(i == 0 ? Character.toUpperCase(letter) : letter);
        }
        return name.toString();
    }

    @Test
    void noticesEveryMentionOfARoleThatOnePersonHas() {
        String comment = "My boss and a colleague saw it.";
        assertThat(HINTS.pieces(comment)).containsExactly(new Piece(comment, null));
        assertThat(new CommentHints(List.of(), List.of(Relationship.CURRENT_SUPERVISOR)).pieces(comment))
                .containsExactly(
                        new Piece("My ", null),
                        new Piece("boss", Kind.ROLE),
                        new Piece(" and a colleague saw it.", null));
    }
}
