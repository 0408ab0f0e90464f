package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A questionnaire in several languages is several files of one id that differ in nothing but their words. */
class TranslationTest {
    private static final SmallQuestionnaire ORIGINAL = SmallQuestionnaire.whole();
    private static final SmallQuestionnaire DUTCH =
            ORIGINAL.with(4, "title: Een kleine vragenlijst").with(3, "language: nl\ntranslates: en");

    @TempDir
    Path folder;

    @BeforeEach
    void putTheOriginal() throws IOException {
        Files.writeString(folder.resolve("small.yaml"), ORIGINAL.text());
    }

    @Test
    void isFoundByTheLanguageOfTheReader() throws IOException {
        Files.writeString(folder.resolve("small.nl.yaml"), DUTCH.text());
        QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.of(folder));
        assertThat(title(library, "nl")).isEqualTo("Een kleine vragenlijst");
        assertThat(title(library, "nl-BE")).isEqualTo("Een kleine vragenlijst");
        assertThat(title(library, "en")).isEqualTo("A small questionnaire");
        assertThat(title(library, "fi")).isEqualTo("A small questionnaire");
        assertThat(library.find("small").orElseThrow().title()).isEqualTo("A small questionnaire");
        assertThat(library.translations("small")).containsOnlyKeys("nl").containsValue(DUTCH.text());
        assertThat(library.source("small")).isEqualTo(ORIGINAL.text());
    }

    @Test
    void isListedOnceInAllItsLanguages() throws IOException {
        Files.writeString(folder.resolve("small.nl.yaml"), DUTCH.text());
        assertThat(QuestionnaireLibrary.load(Optional.of(folder)).all())
                .extracting(Questionnaire::id)
                .containsExactly("executive-360", "small");
    }

    @Test
    void belongsToTheCustomersOriginalWhereThatTakesThePlaceOfTheShippedOne() throws IOException {
        Files.writeString(
                folder.resolve("own.yaml"),
                ORIGINAL.with(1, "id: executive-360").text());
        QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.of(folder));
        assertThat(library.translations("executive-360")).isEmpty();
    }

    @Test
    void differsInNothingButItsWords() throws IOException {
        Path file = Files.writeString(
                folder.resolve("small.nl.yaml"),
                DUTCH.text()
                        .replace("id: A2\n        warning: true", "id: A9")
                        .replace("version: \"1\"", "version: \"2\""));
        assertThat(faults())
                .containsExactly(
                        new Fault(
                                file.toString(),
                                2,
                                "the original has version \"1\"; bring the translation up to it, then its version"),
                        new Fault(
                                file.toString(),
                                19,
                                "the translation lacks item A2 of theme A, a warning sign; add it as in the original"),
                        new Fault(
                                file.toString(),
                                19,
                                "the original does not have item A9 of theme A; take it out or correct it"));
    }

    @Test
    void keepsTheOrderOfTheOriginal() throws IOException {
        String text = DUTCH.text().replace("id: A1", "id: A0").replace("id: A2\n        warning: true", "id: A1");
        Files.writeString(folder.resolve("small.nl.yaml"), text.replace("id: A0", "id: A2\n        warning: true"));
        assertThat(faults())
                .extracting(Fault::message)
                .containsExactly(
                        "themes, items and questions stand in another order than in the original; use its order");
    }

    @Test
    void needsAnOriginalAndALanguageOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), DUTCH.with(1, "id: other").text());
        Files.writeString(folder.resolve("b.yaml"), DUTCH.text());
        Files.writeString(folder.resolve("c.yaml"), DUTCH.text());
        Files.writeString(
                folder.resolve("d.yaml"),
                DUTCH.with(3, "language: en\ntranslates: sv").text());
        assertThat(faults())
                .extracting(Fault::message)
                .containsExactly(
                        "there is no questionnaire \"other\" that this could translate; correct the id",
                        folder.resolve("b.yaml") + " translates \"small\" into nl already; take one of the two out",
                        "the original in " + folder.resolve("small.yaml") + " is in en; write \"translates: en\"",
                        "a translation needs another language than its original, en");
    }

    private static String title(QuestionnaireLibrary library, String language) {
        return library.find("small", Locale.forLanguageTag(language))
                .orElseThrow()
                .title();
    }

    private List<Fault> faults() {
        return catchThrowableOfType(FaultyTemplates.class, () -> QuestionnaireLibrary.load(Optional.of(folder)))
                .faults();
    }
}
