package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The questionnaire that ships, against a table of its statements kept apart from the YAML file. */
class ShippedTemplatesTest {
    private static final Path FOLDER = Path.of("survey-templates");

    private final QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.empty());
    private final Questionnaire e32 = library.find("executive-360").orElseThrow();

    /** A row of the table: id, with "!" for a warning sign, and the three forms. */
    private record Row(String id, boolean warning, Wording wording) {
        static Row of(String line) {
            String[] cells = line.split(" \\| ");
            return new Row(
                    cells[0].replace("!", ""), cells[0].endsWith("!"), new Wording(cells[1], cells[2], cells[3]));
        }
    }

    @Test
    void asksAllStatementsWordByWordInOrder() {
        List<Row> asked = e32.ratedItems().stream()
                .map(item -> new Row(item.id(), item.warning(), item.wording()))
                .toList();
        assertThat(asked).hasSize(32).containsExactlyElementsOf(table());
    }

    @Test
    void reversesTheEightWarningSignsOnly() {
        assertThat(e32.ratedItems().stream().filter(Item::warning).map(Item::id))
                .containsExactly("R5", "R6", "B5", "B6", "T5", "T6", "C5", "C6");
    }

    @Test
    void hasFourDerailmentThemesAndDevelopmentThenThePair() {
        assertThat(e32.themes().stream().map(Theme::id)).containsExactly("R", "B", "T", "C", "D");
        assertThat(e32.themes().stream().map(Theme::kind))
                .containsExactly(
                        Theme.Kind.DERAILMENT,
                        Theme.Kind.DERAILMENT,
                        Theme.Kind.DERAILMENT,
                        Theme.Kind.DERAILMENT,
                        Theme.Kind.DEVELOPMENT);
        assertThat(e32.themes().stream().map(Theme::title))
                .containsExactly(
                        "Interpersonal relationships",
                        "Meeting business objectives",
                        "Building and leading a team",
                        "Changing and adapting in a transition",
                        "Developmental contribution");
        assertThat(e32.themes()).allSatisfy(theme -> assertThat(theme.items()).hasSize(6));
        assertThat(e32.pairTitle()).isEqualTo("Numbers and values");
        assertThat(e32.pair().stream().map(Item::id)).containsExactly("N1", "V1");
        assertThat(e32.eligibleFrom()).isEqualTo(16);
    }

    @Test
    void namesItselfItsStemsAndEveryPointOfTheScale() {
        assertThat(e32.id()).isEqualTo("executive-360");
        assertThat(e32.version()).isEqualTo("1");
        assertThat(e32.language()).isEqualTo("en");
        assertThat(e32.licence()).contains("CC-BY-4.0");
        assertThat(e32.stem())
                .isEqualTo(new Wording(
                        "In the last 12 months, {N} …",
                        "In the time we worked together, {N} …",
                        "In the last 12 months, I …"));
        assertThat(e32.scale().points().stream().map(Scale.Point::label))
                .containsExactly("Almost never", "Seldom", "About half the time", "Often", "Almost always");
        assertThat(e32.scale().points().stream().map(Scale.Point::value)).containsExactly(1, 2, 3, 4, 5);
        assertThat(e32.scale().cannotSay()).isEqualTo("I had no chance to see this");
    }

    @Test
    void asksFourOpenQuestions() {
        assertThat(e32.questions().stream().map(OpenQuestion::id)).containsExactly("O1", "O2", "O3", "O4");
        assertThat(e32.questions())
                .allSatisfy(question -> assertThat(question.maximumLength()).isEqualTo(600));
        assertThat(question(0).wording())
                .isEqualTo(new Wording(
                        "What does {N} do that most helps other people grow?",
                        "What did {N} do that most helped other people grow?",
                        "What do I do that most helps other people grow?"));
        assertThat(question(1).wording())
                .isEqualTo(new Wording(
                        "What one thing, done differently, would make {N} a more effective leader?",
                        "What one thing, done differently at that time, would have made {N} a more effective leader?",
                        "What one thing, done differently, would make me a more effective leader?"));
    }

    @Test
    void asksForACriticalIncidentInThreeBoxesAndTwoChoices() {
        OpenQuestion incident = question(2);
        assertThat(incident.wording().current())
                .isEqualTo(incident.wording().past())
                .isEqualTo("Think of one moment you saw yourself when {N}'s leadership clearly changed how things"
                        + " turned out.");
        assertThat(incident.parts().stream().map(OpenQuestion.Part::id))
                .containsExactly("situation", "action", "result");
        assertThat(incident.parts().stream().map(part -> part.wording().past()))
                .containsExactly("What was the situation?", "What did {N} do?", "What happened as a result?");
        assertThat(incident.parts().get(1).wording().self()).isEqualTo("What did I do?");
        assertThat(incident.choices().stream().map(OpenQuestion.Choice::id)).containsExactly("direction", "years");
        assertThat(incident.choices().stream()
                        .map(choice -> choice.options().stream()
                                .map(OpenQuestion.Option::id)
                                .toList()))
                .containsExactly(List.of("better", "worse"), List.of("under1", "from1to2", "from2to4", "over4"));
    }

    @Test
    void asksSupervisorsAnotherLastQuestion() {
        OpenQuestion last = question(3);
        assertThat(last.asked(Form.CURRENT, false)).isEqualTo("What does {N} need to hear that people do not say?");
        assertThat(last.asked(Form.PAST, false)).isEqualTo("What would you tell {N} now that you did not say then?");
        assertThat(last.asked(Form.SELF, false)).isEqualTo("What do I need to hear that people do not say?");
        assertThat(last.asked(Form.CURRENT, true)).isEqualTo("What would you watch for in {N}'s next transition?");
        assertThat(last.asked(Form.PAST, true)).isEqualTo("What did you learn about {N} in a transition?");
        assertThat(question(0).asked(Form.CURRENT, true)).isEqualTo(question(0).asked(Form.CURRENT, false));
    }

    @Test
    void indexListsExactlyTheFilesOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(Files.readAllLines(FOLDER.resolve("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .toList());
        }
    }

    @Test
    void sourceIsTheFileAndReadsBackEqual() throws IOException {
        String source = library.source("executive-360");
        assertThat(source).isEqualTo(Files.readString(FOLDER.resolve("executive-360.yaml")));
        assertThat(QuestionnaireYaml.read("frozen", source))
                .isEqualTo(new Reading.Valid(e32, Optional.empty(), source));
    }

    private OpenQuestion question(int place) {
        return e32.questions().get(place);
    }

    private static List<Row> table() {
        try (var stream = ShippedTemplatesTest.class.getResourceAsStream("/questionnaire/e32.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
