package org.sightline.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a book in the least of the Office Open XML format that spreadsheets open; nothing in it tells when. */
final class BookFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    /** One plain style, without which programs do not open a workbook. */
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "</fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What XML cannot hold. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private BookFile() {}

    static byte[] of(Book book) {
        List<String> names = new ArrayList<>(book.sheets().keySet());
        StringBuilder types =
                new StringBuilder(override("workbook", WORKBOOK) + override("styles", SPREADSHEET + "styles+xml"));
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            types.append(override("worksheets/sheet" + i, SPREADSHEET + "worksheet+xml"));
            sheets.append("<sheet name=\"")
                    .append(escaped(names.get(i - 1)))
                    .append("\" sheetId=\"")
                    .append(i);
            sheets.append("\" r:id=\"r").append(i).append("\"/>");
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/>" + types + "</Types>");
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                            + "</sheets></workbook>");
            relations.append(relation(names.size() + 1, "styles", "styles.xml"));
            put(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
            put(zip, "xl/styles.xml", STYLES);
            for (int i = 1; i <= names.size(); i++) {
                put(
                        zip,
                        "xl/worksheets/sheet" + i + ".xml",
                        sheet(book.sheets().getOrDefault(names.get(i - 1), Collections.emptySortedMap())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sheet(SortedMap<Integer, List<String>> rows) {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        rows.forEach((number, fields) -> {
            sheet.append("<row r=\"").append(number).append("\">");
            for (int column = 0; column < fields.size(); column++) {
                if (!fields.get(column).isEmpty()) {
                    sheet.append("<c r=\"").append(Book.column(column)).append(number);
                    sheet.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                    sheet.append(escaped(fields.get(column))).append("</t></is></c>");
                }
            }
            sheet.append("</row>");
        });
        return sheet.append("</sheetData></worksheet>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(int number, String kind, String target) {
        return "<Relationship Id=\"r" + number + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target
                + "\"/>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return FORBIDDEN
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
