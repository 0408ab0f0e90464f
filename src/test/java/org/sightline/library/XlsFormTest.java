package org.sightline.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Pack;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.questionnaire.QuestionnaireYaml;
import org.sightline.questionnaire.Reading;
import org.sightline.sheet.Book;

class XlsFormTest {
    private static final Edition SUPPLIED = supplied();

    @Test
    void losesNothingOfTheShippedQuestionnaire() {
        byte[] file = file(SUPPLIED);
        assertThat(read(file)).isEqualTo(SUPPLIED);
        assertThat(file(read(file))).as("the same bytes each time").isEqualTo(file);
        Questionnaire alone = SUPPLIED.original();
        assertThat(read(file(new Edition(alone, Map.of())))).isEqualTo(new Edition(alone, Map.of()));
    }

    /** Random words, structures and languages; whatever a file may hold comes back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void losesNothingOfAnyQuestionnaire(long seed) {
        Edition edition = RandomEdition.of(new Random(seed));
        assertThat(Pack.open("q.zip", Pack.zip(edition))).as("a sound one").isEqualTo(new Pack.Opened.Valid(edition));
        assertThat(read(file(edition))).isEqualTo(edition);
    }

    @Test
    void leavesBlankWhatATranslationLacks() {
        byte[] file = XlsForm.file(SUPPLIED, Map.of("de", Set.of("R1.current", "scale.2", "title")));
        assertThat(XlsForm.open(file, SUPPLIED)).isInstanceOfSatisfying(XlsForm.Opened.Valid.class, valid -> {
            assertThat(valid.missing().get("de")).containsExactlyInAnyOrder("R1.current", "scale.2", "title");
            assertThat(valid.missing().get("fr")).isEmpty();
        });
    }

    @Test
    void saysInWhichCellAFaultIs() {
        byte[] file = file(SUPPLIED);
        assertThat(faults(changed(file, "survey", "R1", "sightline_self::English (en)", "call {N}")))
                .singleElement()
                .asString()
                .startsWith("survey!")
                .contains("3: ", "\"self\" of item R1 contains {N}");
        assertThat(faults(changed(file, "survey", "R1", "label::Français (fr)", "x".repeat(201))))
                .singleElement()
                .asString()
                .matches("survey![A-Z]+3: .*201 characters, allowed are 200.*");
        assertThat(faults(changed(file, "survey", "R2", "name", "R1")))
                .anyMatch(fault -> fault.startsWith("survey!B4: the name \"R1\" is already used in row 3"));
        assertThat(faults(changed(file, "survey", "O1", "sightline_length", "many")))
                .singleElement()
                .asString()
                .contains("\"many\" is no whole number; write one from 50 to 2000");
        assertThat(faults(changed(file, "choices", "5", "label::English (en)", "")))
                .anyMatch(fault -> fault.matches("choices!C6: .*empty.*"));
        assertThat(faults(changed(file, "survey", "R3", "type", "select_one other")))
                .anyMatch(fault -> fault.startsWith("survey!A5: all statements have one scale"));
        assertThat(faults(changed(file, "survey", "R3", "type", "select_multiple scale")))
                .anyMatch(fault -> fault.startsWith("survey!A5: \"select_multiple scale\" cannot be asked here"));
        assertThat(faults(changed(file, "settings", "", "version", "one two")))
                .singleElement()
                .asString()
                .startsWith("settings!C2: ");
    }

    @Test
    void makesADraftOfAFormOfOthers() {
        Edition taken = read(foreign(List.of(
                        List.of("type", "name", "label::English (en)", "label::Français (fr)", "required"),
                        List.of("start", "start", "", "", ""),
                        List.of("note", "hello", "Welcome", "Bienvenue", ""),
                        List.of("begin group", "listening_well", "Listening", "Écouter", ""),
                        List.of(
                                "select_one freq",
                                "q_1_lets_people_finish",
                                "lets people finish",
                                "laisse finir",
                                "yes"),
                        List.of(
                                "select_one freq",
                                "q_1_lets_people_finish_too",
                                "lets people talk",
                                "laisse parler",
                                ""),
                        List.of("end group", "", "", "", ""),
                        List.of("text", "2 more", "What else?", "Quoi d’autre ?", "")))
                .file());
        Questionnaire it = taken.original();
        assertThat(it.id()).isEqualTo("leader-form-2026");
        assertThat(it.title()).isEqualTo("Leaders");
        assertThat(it.version()).isEqualTo("2026-1");
        assertThat(it.itemIds()).containsExactly("q1letspeoplefini", "q1letspeoplefx2");
        assertThat(it.themes())
                .singleElement()
                .satisfies(theme -> assertThat(theme.id()).isEqualTo("listeningwell"));
        assertThat(it.ratedItems().getFirst().wording().past()).isEqualTo("lets people finish");
        assertThat(it.scale().points()).hasSize(5);
        assertThat(it.scale().cannotSay()).isEqualTo("Cannot tell");
        assertThat(it.stem()).isEqualTo(SUPPLIED.original().stem());
        assertThat(it.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.id()).isEqualTo("O2more"));
        assertThat(taken.in(Locale.FRENCH).themes().getFirst().title()).isEqualTo("Écouter");
    }

    @Test
    void listsWhatItCannotTakeOfAFormOfOthers() {
        List<String> faults = faults(foreign(List.of(
                List.of("type", "name", "label::English (en)", "label::French", "relevant"),
                List.of("integer", "age", "Your age", "", ""),
                List.of("select_one freq", "lost", "is lost", "", ""),
                List.of("begin_group", "g", "G", "", ""),
                List.of("select_one freq", "a", "asks", "", "${age} > 3"),
                List.of("select_one none", "b", "calls", "", ""),
                List.of("begin_repeat", "r", "R", "", ""))));
        assertThat(faults)
                .anyMatch(fault -> fault.startsWith("survey!D1: \"label::French\" does not say which language"))
                .anyMatch(fault -> fault.startsWith("survey!A2: \"integer\" cannot be asked here"))
                .anyMatch(fault -> fault.startsWith("survey!A3: a statement belongs to a theme"))
                .anyMatch(fault -> fault.startsWith("survey!E5: whether something is asked cannot depend"))
                .anyMatch(fault -> fault.startsWith("survey!A6: all statements have one scale"))
                .anyMatch(fault -> fault.startsWith("survey!A7: \"begin_repeat\""))
                .anyMatch(fault -> fault.startsWith("survey!A4: this group has no end"));
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThat(XlsForm.open(new byte[] {'P', 'K', 3, 4, 0}, SUPPLIED)).isInstanceOf(XlsForm.Opened.Faulty.class);
        assertThat(XlsForm.open(new byte[XlsForm.LARGEST + 1], SUPPLIED)).isInstanceOf(XlsForm.Opened.Faulty.class);
        assertThat(faults(new Book(new LinkedHashMap<>(Map.of("Sheet1", new TreeMap<>(Map.of(1, List.of("a"))))))))
                .singleElement()
                .asString()
                .contains("needs a sheet \"survey\"");
    }

    @Test
    void boundsWhatItTakes() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("type", "name", "label")));
        for (int i = 0; i <= 500; i++) {
            rows.add(List.of("note", "n" + i, "Hello"));
        }
        assertThat(faults(foreign(rows))).singleElement().asString().contains("more than 500 rows");
        List<String> header = new ArrayList<>(List.of("type", "name"));
        Arrays.stream(Locale.getISOLanguages()).limit(60).forEach(tag -> header.add("label::" + tag));
        assertThat(faults(foreign(List.of(header, List.of("text", "a", "A")))))
                .anyMatch(fault -> fault.contains("more than 50 languages"));
        assertThat(faults(foreign(List.of(List.of("type", "name", "a ".repeat(10_000)), List.of("text", "a", "A")))))
                .isNotEmpty();
    }

    private static Book foreign(List<List<String>> survey) {
        SequencedMap<String, SortedMap<Integer, List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", rows(survey));
        sheets.put(
                "choices",
                rows(List.of(
                        List.of("list_name", "name", "label::English (en)", "label::Français (fr)"),
                        List.of("freq", "1", "Never", "Jamais"),
                        List.of("freq", "2", "Seldom", "Rarement"),
                        List.of("freq", "3", "Sometimes", "Parfois"),
                        List.of("freq", "4", "Often", "Souvent"),
                        List.of("freq", "5", "Always", "Toujours"),
                        List.of("freq", "99", "Cannot tell", "Sans avis"))));
        sheets.put(
                "settings",
                rows(List.of(
                        List.of("form_title", "form_id", "version", "default_language"),
                        List.of("Leaders", "Leader form_2026", "2026 1", "English (en)"))));
        return new Book(sheets);
    }

    private static SortedMap<Integer, List<String>> rows(List<List<String>> rows) {
        SortedMap<Integer, List<String>> sheet = new TreeMap<>();
        rows.forEach(row -> sheet.put(sheet.size() + 1, row));
        return sheet;
    }

    /** One cell with another text: of the row that is named so, or of the first one. */
    private static Book changed(byte[] file, String sheet, String name, String column, String text) {
        SequencedMap<String, SortedMap<Integer, List<String>>> sheets =
                new LinkedHashMap<>(Book.of(file).orElseThrow().sheets());
        SortedMap<Integer, List<String>> rows = new TreeMap<>(sheets.getOrDefault(sheet, new TreeMap<>()));
        List<String> header = rows.getOrDefault(1, List.of());
        int named = header.indexOf("name");
        int row = rows.entrySet().stream()
                .filter(one -> one.getKey() > 1
                        && (name.isEmpty() || one.getValue().get(named).equals(name)))
                .findFirst()
                .orElseThrow()
                .getKey();
        List<String> fields = new ArrayList<>(rows.getOrDefault(row, List.of()));
        while (fields.size() < header.size()) {
            fields.add("");
        }
        fields.set(header.indexOf(column), text);
        rows.put(row, fields);
        sheets.put(sheet, rows);
        return new Book(sheets);
    }

    private static List<String> faults(Book book) {
        return ((XlsForm.Opened.Faulty) XlsForm.open(book.file(), SUPPLIED)).faults();
    }

    static byte[] file(Edition edition) {
        return XlsForm.file(edition, Map.of());
    }

    static Edition read(byte[] file) {
        return switch (XlsForm.open(file, SUPPLIED)) {
            case XlsForm.Opened.Valid valid -> valid.edition();
            case XlsForm.Opened.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    static Edition supplied() {
        QuestionnaireLibrary library = QuestionnaireLibrary.load(Optional.empty());
        Map<String, Questionnaire> translations = new TreeMap<>();
        library.translations("executive-360")
                .forEach((language, text) -> translations.put(
                        language, ((Reading.Valid) QuestionnaireYaml.read(language, text)).questionnaire()));
        return new Edition(library.find("executive-360").orElseThrow(), translations);
    }
}
