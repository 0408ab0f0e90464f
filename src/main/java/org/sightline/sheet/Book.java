package org.sightline.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A workbook of several sheets, all of whose cells are texts.
 *
 * @param sheets by their names, in their order; rows by the numbers that a spreadsheet shows, blank ones left out
 */
public record Book(SequencedMap<String, SortedMap<Integer, List<String>>> sheets) {
    private static final int MOST_SHEETS = 20;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_ROWS = 5_000;

    public Book {
        sheets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sheets));
    }

    /** Whether a file may be one, rather than a text. */
    public static boolean looksLike(byte[] file) {
        return Workbook.looksLike(file);
    }

    /** Empty if the file is no workbook, a broken one, or one that would unpack to far more than texts of a form. */
    public static Optional<Book> of(byte[] file) {
        if (!Workbook.modest(file) || !Cells.narrow(file)) {
            return Optional.empty();
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            SequencedMap<String, SortedMap<Integer, List<String>>> sheets = new LinkedHashMap<>();
            long size = 0;
            for (var sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                SortedMap<Integer, List<String>> rows = new TreeMap<>();
                try (Stream<Row> read = sheet.openStream()) {
                    for (Row row : (Iterable<Row>) read::iterator) {
                        List<String> fields = Workbook.fields(row);
                        size += fields.stream().mapToInt(String::length).sum() + fields.size();
                        if (size > MOST_CHARACTERS || rows.size() > MOST_ROWS) {
                            return Optional.empty();
                        }
                        if (!fields.stream().allMatch(String::isBlank)) {
                            rows.put(row.getRowNum(), fields);
                        }
                    }
                }
                sheets.put(sheet.getName(), rows);
            }
            return Optional.of(new Book(sheets));
        } catch (IOException | RuntimeException e) {
            // the reader throws much more than it declares when a file lies about itself
            return Optional.empty();
        }
    }

    /** As an Excel file, the same bytes for the same texts; what looks like a formula stays a text. */
    public byte[] file() {
        return BookFile.of(this);
    }

    /** What a spreadsheet calls a column: A for 0, AA for 26. */
    public static String column(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : column(index / 26 - 1) + last;
    }
}
