package org.sightline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file that is to be one of rows: read, kept and read again it says the same. */
public final class CsvFuzz {
    private static final ColumnNames NAMES = new ColumnNames(
            List.of("name", "email"),
            List.of("language", "from", "to"),
            List.of("name"),
            words -> ColumnNames.first(ColumnNames.common(Map.of()), words));

    private CsvFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        HandedFile.text(bytes)
                .filter(text -> HandedFile.unreadable(text).isEmpty())
                .map(HandedFile::plain)
                .ifPresent(CsvFuzz::read);
    }

    private static void read(String content) {
        Sheet sheet = Sheet.of(content);
        assertThat(plain(Sheet.of(sheet.text()))).isEqualTo(plain(sheet));
        assertThat(sheet.faults()).allMatch(fault -> fault.line() >= 0);
        for (ColumnMapping.Column column : ColumnMapping.columns(NAMES, sheet)) {
            assertThat(column.samples()).hasSizeLessThanOrEqualTo(2);
        }
        Columns columns = new Columns(NAMES, sheet);
        sheet.rows()
                .forEach((_, fields) -> assertThat(columns.of("name", fields)).isNotNull());
        Sheet none = sheet.without(sheet.rows().keySet());
        assertThat(none.and(sheet)).isEqualTo(sheet);
    }

    /** Line ends within a field are not kept, nor what makes no difference: empty fields at the end of a row. */
    private static Map<Integer, List<String>> plain(Sheet sheet) {
        Map<Integer, List<String>> all = new TreeMap<>();
        sheet.rows().forEach((line, fields) -> all.put(line, plain(fields)));
        all.put(0, plain(sheet.header()));
        return all;
    }

    private static List<String> plain(List<String> fields) {
        return fields.stream().map(field -> field.replaceAll("[\\r\\n]+", " ")).toList();
    }
}
