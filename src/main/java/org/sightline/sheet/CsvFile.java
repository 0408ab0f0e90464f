package org.sightline.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A small file for spreadsheets, made to be downloaded. */
public record CsvFile(List<String> header, List<List<String>> rows) {
    public CsvFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** With the mark by which spreadsheets know the encoding, and without a text that they would take for a formula. */
    public String text() {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            Stream.concat(Stream.of(header), rows.stream())
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(CsvFile::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A spreadsheet must take no text for a formula. */
    public static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
