package org.sightline.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file read row by row: UTF-8 with or without byte order mark, any line ends, a header with the given columns in any
 * order. Everything that is wrong is a fault with its line and column; reading goes on after it as long as rows can be
 * told apart.
 */
final class CsvFile {
    /** What a decoder puts for bytes that are not UTF-8; no character of a text, so it cannot be mistaken for one. */
    private static final char UNDECODABLE = '\uFFFF';

    private static final Pattern LINE = Pattern.compile("line (\\d{1,15})");

    private static final int LARGEST_FIELD = 1 << 20;

    private final Path file;
    private final List<String> columns;
    private final FaultList faults;

    CsvFile(Path file, List<String> columns, FaultList faults) {
        this.file = file;
        this.columns = columns;
        this.faults = faults;
    }

    /** Gets each row with its fields in the order of the columns, white space around them removed. */
    interface Rows {
        void row(Row row);
    }

    /** One row that has a field for every column. */
    final class Row {
        private final long line;
        private final CsvRecord csv;
        private final int[] positions;

        private Row(long line, CsvRecord csv, int[] positions) {
            this.line = line;
            this.csv = csv;
            this.positions = positions;
        }

        String field(int column) {
            return csv.getField(positions[column]).strip();
        }

        void fault(int column, String key, Object... arguments) {
            faults.at(file, line, positions[column] + 1, columns.get(column), key, arguments);
        }
    }

    void read(Rows rows) throws IOException {
        try (Reader reader = reader();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LARGEST_FIELD)
                        .ofCsvRecord(reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            long last = 0;
            try {
                if (!records.hasNext()) {
                    faults.at(file, 1, 1, columns.getFirst(), "score.empty-file");
                    return;
                }
                int[] positions = header(records.next());
                int width = positions.length;
                last = 1;
                while (records.hasNext()) {
                    CsvRecord csvRecord = records.next();
                    last = csvRecord.getStartingLineNumber();
                    if (width > 0 && fits(csvRecord, width)) {
                        rows.row(new Row(last, csvRecord, positions));
                    }
                }
            } catch (CsvParseException e) {
                faults.at(file, lineOf(e, last + 1), 1, columns.getFirst(), "score.broken-quotes");
            }
        }
    }

    /** The parser names the line in words only. */
    private static long lineOf(CsvParseException e, long otherwise) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : otherwise;
    }

    private Reader reader() throws IOException {
        PushbackInputStream bytes =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 3);
        skipByteOrderMark(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNDECODABLE));
        return new InputStreamReader(bytes, decoder);
    }

    private static void skipByteOrderMark(PushbackInputStream bytes) throws IOException {
        byte[] start = new byte[3];
        int read = ((InputStream) bytes).readNBytes(start, 0, 3);
        boolean mark = read == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!mark) {
            bytes.unread(start, 0, read);
        }
    }

    /** Where each column stands; empty if the rows cannot be read because of the header. */
    private int[] header(CsvRecord header) {
        long before = faults.count();
        Map<String, Integer> found = new HashMap<>();
        Set<String> known = new HashSet<>(columns);
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i).strip();
            if (name.indexOf(UNDECODABLE) >= 0) {
                faults.at(file, 1, i + 1, "", "score.not-utf-8");
                return new int[0];
            } else if (header.getFieldCount() == 1 && name.matches(".*[;\t].*")) {
                faults.at(file, 1, 1, name, "score.separator");
                return new int[0];
            } else if (!known.contains(name)) {
                faults.at(file, 1, i + 1, name, "score.unknown-column", String.join(", ", columns));
            } else if (found.putIfAbsent(name, i) != null) {
                faults.at(file, 1, i + 1, name, "score.column-twice");
            }
        }
        int next = header.getFieldCount() + 1;
        for (String column : columns) {
            if (!found.containsKey(column)) {
                faults.at(file, 1, next, column, "score.column-missing");
            }
        }
        return faults.count() > before
                ? new int[0]
                : columns.stream().mapToInt(found::get).toArray();
    }

    /** Whether a row can be used; a row without any content (the end of many spreadsheets) is passed over in silence. */
    private boolean fits(CsvRecord row, int width) {
        boolean blank = true;
        boolean decoded = true;
        for (int i = 0; i < row.getFieldCount(); i++) {
            String field = row.getField(i);
            blank &= field.isBlank();
            if (field.indexOf(UNDECODABLE) >= 0) {
                decoded = false;
                faults.at(file, row.getStartingLineNumber(), i + 1, name(i), "score.not-utf-8");
            }
        }
        if (blank) {
            return false;
        }
        if (row.getFieldCount() != width) {
            int column = Math.min(width, row.getFieldCount()) + 1;
            faults.at(
                    file,
                    row.getStartingLineNumber(),
                    column,
                    name(column - 1),
                    "score.width",
                    width,
                    row.getFieldCount());
            return false;
        }
        return decoded;
    }

    private String name(int position) {
        return position < columns.size() ? columns.get(position) : "";
    }
}
