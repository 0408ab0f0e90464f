package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireLibraryTest {
    private static final SmallQuestionnaire SMALL = SmallQuestionnaire.whole();

    @TempDir
    Path folder;

    @Test
    void addsTheCustomersQuestionnairesToTheShippedOnes() throws IOException {
        Files.writeString(folder.resolve("mine.yml"), SMALL.text());
        QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.of(folder));
        assertThat(library.all().stream().map(Questionnaire::id)).containsExactly("executive-360", "small");
        assertThat(library.source("small")).isEqualTo(SMALL.text());
    }

    @Test
    void prefersTheCustomersQuestionnaireOfTheSameId() throws IOException {
        Files.writeString(
                folder.resolve("theirs.yaml"),
                SMALL.with(1, "id: executive-360").text());
        QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.of(folder));
        assertThat(library.find("executive-360").orElseThrow().title()).isEqualTo("A small questionnaire");
        assertThat(library.all()).hasSize(1);
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "not a questionnaire");
        Files.writeString(folder.resolve(".hidden.yaml"), "not a questionnaire");
        Files.createDirectory(folder.resolve("old.yaml"));
        assertThat(QuestionnaireLibrary.load(Optional.of(folder)).all()).hasSize(1);
    }

    @Test
    void listsAllFaultsOfAllFiles() throws IOException {
        Path a = Files.writeString(
                folder.resolve("a.yaml"),
                SMALL.with(3, "language: english")
                        .with(29, "        warning: 1")
                        .text());
        Path b = Files.writeString(folder.resolve("b.yaml"), "");
        assertThatExceptionOfType(FaultyTemplates.class)
                .isThrownBy(() -> QuestionnaireLibrary.load(Optional.of(folder)))
                .withMessage("""
                        There are 3 faults in the questionnaires; mend them and start again:
                          %s:3: "english" is not a language tag; write for example en, de or fr-CH (BCP 47)
                          %s:29: "warning" of item A2 must be true or false, but is 1
                          %s:1: the file is empty; copy executive-360.yaml and change it""", a, a, b);
    }

    @Test
    void refusesTwoFilesOfOneId() throws IOException {
        Path a = Files.writeString(folder.resolve("a.yaml"), SMALL.text());
        Path b = Files.writeString(folder.resolve("b.yaml"), "# a copy\n" + SMALL.text());
        assertThatExceptionOfType(FaultyTemplates.class)
                .isThrownBy(() -> QuestionnaireLibrary.load(Optional.of(folder)))
                .satisfies(thrown -> assertThat(thrown.faults())
                        .containsExactly(new Fault(
                                b.toString(),
                                2,
                                "the id \"small\" is already used by %s; give this questionnaire another id, or say whose translation it is with \"translates: en\""
                                        .formatted(a))));
    }

    @Test
    void refusesAFolderThatIsMissing() {
        Path missing = folder.resolve("missing");
        assertThatExceptionOfType(FaultyTemplates.class)
                .isThrownBy(() -> QuestionnaireLibrary.load(Optional.of(missing)))
                .withMessage("""
                        There is 1 fault in the questionnaires; mend it and start again:
                          %s: the folder of your own questionnaires cannot be read; create it or correct its name""", missing);
    }

    @Test
    void hasNothingOfAnUnknownId() {
        QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.empty());
        assertThat(library.find("none")).isEmpty();
        assertThatThrownBy(() -> library.source("none"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no questionnaire has the id none");
    }
}
