package org.sightline.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook (.xlsx), taken as the text of a file. */
final class Workbook {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Fifty thousand rows of twelve columns unpack to about 40 MB. */
    private static final long MOST_UNPACKED = 160_000_000;

    private static final int MOST_ENTRIES = 500;

    /** Of any sheet there is. */
    private static final int LAST_ROW = 1_048_576;

    /** The two that the format of workbooks knows (ECMA-376, part 2, annex B); others need libraries of their own. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private Workbook() {}

    /** Whether a file is a workbook, or some other archive, rather than a text. */
    static boolean looksLike(byte[] file) {
        return file.length > ZIP.length
                && file[0] == ZIP[0]
                && file[1] == ZIP[1]
                && file[2] == ZIP[2]
                && file[3] == ZIP[3];
    }

    /**
     * Empty if the file is no workbook, a broken one, or one that would unpack to far more than a sheet of people holds. A
     * sheet without rows is an empty text.
     */
    static Optional<String> text(byte[] file) {
        if (!modest(file) || !Cells.narrow(file)) {
            return Optional.empty();
        }
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            SortedMap<Integer, List<String>> all = new TreeMap<>();
            long size = 0;
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.getRowNum() > LAST_ROW) {
                    return Optional.empty();
                }
                List<String> fields = fields(row);
                size += fields.stream().mapToInt(String::length).sum() + fields.size();
                if (size > HandedFile.LARGEST) {
                    return Optional.of("x".repeat(HandedFile.LARGEST + 1));
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
            return Optional.of(new Sheet(header.getKey(), header.getValue(), all).text());
        } catch (IOException | RuntimeException e) {
            // the reader throws much more than it declares when a file lies about itself
            return Optional.empty();
        }
    }

    /** Whether an archive unpacks to no more than is read here; nothing is kept of it while looking. */
    static boolean modest(byte[] file) {
        byte[] part = new byte[1 << 16];
        long size = 0;
        int entries = 0;
        try (ZipFile archive = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                entries++;
                if (!METHODS.contains(entry.getMethod())) {
                    return false;
                }
                try (InputStream content = archive.getInputStream(entry)) {
                    for (int read = content.read(part); read >= 0; read = content.read(part)) {
                        size += read;
                        if (size > MOST_UNPACKED || entries > MOST_ENTRIES) {
                            return false;
                        }
                    }
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static List<String> fields(Row row) {
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
