package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireYamlTest {
    private static final SmallQuestionnaire SMALL = SmallQuestionnaire.whole();

    @Test
    void readsTheSmallQuestionnaire() {
        Questionnaire small = valid(SMALL.text());
        assertThat(small.itemIds()).containsExactly("A1", "A2", "N1", "V1");
        assertThat(small.questions().get(0).wording()).isEqualTo(new Wording("What else?", "What else?", "What else?"));
        assertThat(small.questions().get(0).maximumLength()).isEqualTo(600);
        assertThat(small.questions().get(1).maximumLength()).isEqualTo(500);
    }

    @ParameterizedTest
    @MethodSource("org.sightline.questionnaire.PlantedFault#all")
    void findsThePlantedFaultAndNoOther(PlantedFault planted) {
        assertThat(faults(planted.text()).stream().map(fault -> fault.line() + ": " + fault.message()))
                .containsExactlyElementsOf(planted.expected());
    }

    @Test
    void findsAllFaultsOfAFileInOrder() {
        String text = SMALL.with(62, "          older: This year")
                .with(40, "    - id: A1")
                .with(29, "        warnig: true")
                .with(26, "        past: \"\"")
                .with(9, "  self: \"{N}\"")
                .with(3, "language: english")
                .text();
        assertThat(faults(text).stream().map(Fault::line)).containsExactly(3, 9, 26, 29, 40, 62);
    }

    @Test
    void saysFileAndLineFirst() {
        assertThat(faults(SMALL.with(3, "language: english").text()))
                .hasToString(
                        "[own.yaml:3: \"english\" is not a language tag; write for example en, de or fr-CH (BCP 47)]");
    }

    @Test
    void keepsAMessageOnOneLineAndShort() {
        String text =
                SMALL.with(4, "title: A\n\"a\\nb" + "c".repeat(1000) + "\": x").text();
        assertThat(faults(text).getFirst().message())
                .startsWith("unknown key \"a bccc")
                .hasSize(404)
                .doesNotContain("\n");
    }

    @Test
    void leavesOutPairAndQuestions() {
        Questionnaire bare = valid(SMALL.upTo(32).text());
        assertThat(bare.pair()).isEmpty();
        assertThat(bare.questions()).isEmpty();
        assertThat(bare.itemIds()).containsExactly("A1", "A2");
    }

    @Test
    void readsWindowsLinesAndAByteOrderMark() {
        String text = "\uFEFF" + SMALL.text().replace("\n", "\r\n");
        assertThat(valid(text)).isEqualTo(valid(SMALL.text()));
        assertThat(QuestionnaireYaml.read("own.yaml", text))
                .isEqualTo(new Reading.Valid(valid(text), Optional.empty(), text));
    }

    @Test
    void takesTextsThatYamlWouldTurnIntoOtherTypes() {
        Questionnaire small = valid(SMALL.with(61, "          yes: Yes")
                .with(62, "          no: No")
                .with(2, "version: 1.10")
                .text());
        assertThat(small.version()).isEqualTo("1.10");
        assertThat(small.questions().get(1).choices().getFirst().options())
                .containsExactly(new OpenQuestion.Option("yes", "Yes"), new OpenQuestion.Option("no", "No"));
    }

    @Test
    void joinsFoldedLines() {
        String text = SMALL.with(22, "    description: >\n      How others\n      are heard.")
                .text();
        assertThat(valid(text).themes().getFirst().description()).isEqualTo("How others are heard.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr-CH", "zh-Hant-TW", "es-419", "gsw"})
    void knowsLanguages(String tag) {
        assertThat(valid(SMALL.with(3, "language: " + tag).text()).language()).isEqualTo(tag);
    }

    @Test
    void refusesAFileBeyondTheLimitUnread() {
        String text = SMALL.text() + "#".repeat(QuestionnaireYaml.LARGEST);
        assertThat(faults(text)).containsExactly(new Fault("own.yaml", 1, QuestionnaireYaml.TOO_LARGE));
    }

    @Test
    void doesNotUnfoldAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 1000; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(faults(bomb.toString())).hasSizeBetween(4000, 6000);
    }

    @Test
    void namesTheLineThatIsNotUtf8(@TempDir Path folder) throws Exception {
        Path file = Files.write(
                folder.resolve("latin.yaml"), "id: x\ntitle: Führung\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(QuestionnaireFile.read(file))
                .isEqualTo(new Reading.Faulty(
                        List.of(new Fault(file.toString(), 2, "not encoded in UTF-8; save the file as UTF-8"))));
    }

    @Test
    void saysThatAFileCannotBeRead(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");
        assertThat(QuestionnaireFile.read(file))
                .isEqualTo(new Reading.Faulty(
                        List.of(new Fault(file.toString(), 0, "the file cannot be read (NoSuchFileException)"))));
    }

    private static Questionnaire valid(String text) {
        return switch (QuestionnaireYaml.read("own.yaml", text)) {
            case Reading.Valid valid -> valid.questionnaire();
            case Reading.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    private static List<Fault> faults(String text) {
        return switch (QuestionnaireYaml.read("own.yaml", text)) {
            case Reading.Valid valid -> throw new AssertionError("no fault found in " + valid);
            case Reading.Faulty(List<Fault> faults) -> faults;
        };
    }
}
