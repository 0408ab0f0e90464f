package org.sightline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.fuzz.Input;

/** Names and values of a posted form about a small file: only what is there changes. */
public final class FormFuzz {
    private static final Sheet SHEET = Sheet.of("name,email,to\nAna,a@x.example,\nBo,b@x.example,2025-01-01\n");
    private static final ColumnNames NAMES =
            new ColumnNames(List.of("name", "email"), List.of("to"), List.of("name"), _ -> Optional.empty());

    private FormFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : new Input(bytes).text().split("\n", -1)) {
            String[] pair = line.split("=", 2);
            fields.put(pair[0], List.of(pair.length < 2 ? "" : pair[1]));
        }
        SheetForm form = new SheetForm(fields);
        Columns columns = new Columns(NAMES, SHEET);
        Sheet changed = SHEET.with(form.cells(columns, SHEET));
        assertThat(changed.rows().keySet()).isEqualTo(SHEET.rows().keySet());
        changed.rows().forEach((_, row) -> assertThat(row).hasSizeLessThanOrEqualTo(3));
        Map<Integer, String> chosen = form.columns(NAMES, SHEET);
        assertThat(NAMES.all()).containsAll(chosen.values());
        assertThat(SHEET.named(chosen).header()).hasSize(3);
        form.one(new Twin(
                Twin.Reason.NAME, new Twin.Entry("Ana", "a@x.example", 2), new Twin.Entry("Bo", "b@x.example", 3)));
    }
}
