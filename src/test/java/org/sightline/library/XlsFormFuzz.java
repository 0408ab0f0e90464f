package org.sightline.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sightline.fuzz.Input;
import org.sightline.questionnaire.Edition;
import org.sightline.sheet.Book;

/** A form, as it is or made of rows: a questionnaire that comes back from its own form, or faults that name a cell. */
public final class XlsFormFuzz {
    private static final Edition SUPPLIED = XlsFormTest.supplied();

    private XlsFormFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        byte[] file = Book.looksLike(bytes) ? bytes : made(new Input(bytes)).file();
        switch (XlsForm.open(file, SUPPLIED)) {
            case XlsForm.Opened.Valid valid ->
                assertThat(XlsFormTest.read(XlsFormTest.file(valid.edition()))).isEqualTo(valid.edition());
            case XlsForm.Opened.Faulty faulty ->
                assertThat(faulty.faults())
                        .isNotEmpty()
                        .allMatch(fault -> fault.startsWith("the file is no Excel workbook")
                                || fault.matches("(?s)(survey|choices|settings)![A-Z]+[0-9]+: .+"));
        }
    }

    /** Three sheets, a line for each row and a bar between its cells. */
    private static Book made(Input input) {
        SequencedMap<String, SortedMap<Integer, List<String>>> sheets = new LinkedHashMap<>();
        List<String> parts = input.texts(3);
        for (int i = 0; i < 3; i++) {
            SortedMap<Integer, List<String>> rows = new TreeMap<>();
            parts.get(i)
                    .lines()
                    .limit(200)
                    .forEach(line -> rows.put(rows.size() + 1, Arrays.asList(line.split("\\|"))));
            sheets.put(List.of("survey", "choices", "settings").get(i), rows);
        }
        return new Book(sheets);
    }
}
