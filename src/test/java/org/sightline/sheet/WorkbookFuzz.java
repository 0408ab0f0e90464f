package org.sightline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sightline.fuzz.Input;

/** A workbook, as it is or made of parts: a text that can be read as rows, or nothing, within the memory there is. */
public final class WorkbookFuzz {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS + "/";

    private WorkbookFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        byte[] file = Workbook.looksLike(bytes) ? bytes : made(new Input(bytes));
        Workbook.text(file).ifPresent(text -> {
            assertThat(text).hasSizeLessThan(2 * HandedFile.LARGEST);
            if (HandedFile.unreadable(text).isEmpty()) {
                assertThat(Sheet.of(text).rows()).isNotNull();
            }
        });
    }

    private static String kind(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml." + kind + "+xml\"/>";
    }

    /** The sheet, the texts that its cells share, and the formats of its numbers. */
    private static byte[] made(Input input) throws IOException {
        var parts = input.texts(3);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : Map.of(
                            "[Content_Types].xml",
                            "<Types>" + kind("workbook", "sheet.main") + kind("worksheets/sheet1", "worksheet")
                                    + kind("sharedStrings", "sharedStrings") + kind("styles", "styles") + "</Types>",
                            "_rels/.rels",
                            TYPE + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                            "xl/workbook.xml",
                            "<workbook xmlns:r=\"" + RELATIONS
                                    + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                            "xl/_rels/workbook.xml.rels",
                            TYPE + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                            "xl/worksheets/sheet1.xml",
                            parts.get(0),
                            "xl/sharedStrings.xml",
                            parts.get(1),
                            "xl/styles.xml",
                            parts.get(2))
                    .entrySet()) {
                if (!part.getValue().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return file.toByteArray();
    }
}
