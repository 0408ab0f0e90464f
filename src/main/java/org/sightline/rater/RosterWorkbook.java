package org.sightline.rater;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook (.xlsx), taken as the text of a file. */
final class RosterWorkbook {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private RosterWorkbook() {}

    /** Whether a file is a workbook, or some other archive, rather than a text. */
    static boolean looksLike(byte[] file) {
        return file.length > ZIP.length
                && file[0] == ZIP[0]
                && file[1] == ZIP[1]
                && file[2] == ZIP[2]
                && file[3] == ZIP[3];
    }

    /** Empty if the file is no workbook, or a broken one. A sheet without rows is an empty text. */
    static Optional<String> text(byte[] file) {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            SortedMap<Integer, List<String>> all = new TreeMap<>();
            long size = 0;
            for (Row row : (Iterable<Row>) rows::iterator) {
                List<String> fields = fields(row);
                size += fields.stream().mapToInt(String::length).sum() + fields.size();
                if (size > RosterFile.LARGEST) {
                    return Optional.of("x".repeat(RosterFile.LARGEST + 1));
                }
                if (!fields.stream().allMatch(String::isBlank)) {
                    all.put(row.getRowNum(), fields);
                }
            }
            if (all.isEmpty()) {
                return Optional.of("");
            }
            var header = all.firstEntry();
            all.remove(header.getKey());
            return Optional.of(new RosterSheet(header.getKey(), header.getValue(), all).text());
        } catch (IOException | RuntimeException e) {
            // the reader throws much more than it declares when a file lies about itself
            return Optional.empty();
        }
    }

    private static List<String> fields(Row row) {
        List<String> fields = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            fields.add(cell == null ? "" : text(cell));
        }
        return fields;
    }

    /** Days as they are written everywhere; the result of a formula rather than the formula. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && day(cell.getDataFormatString())) {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw.strip();
    }

    private static boolean day(String format) {
        return format != null && format.toLowerCase(Locale.ROOT).matches(".*(yy|d[/.-]m|m[/.-]d).*");
    }
}
