package org.sightline.rater;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.organisation.PersonEntry;

/** Reads a CSV of executives and raters: UTF-8, separated by comma, semicolon or tab, with a first row of names. */
final class RosterFile {
    /** More than ten thousand rows; what is larger is split. */
    static final int LARGEST = 1_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RosterFile() {}

    /** The text of a file that was handed in, or empty if it is not UTF-8. */
    static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static RosterReading undecodable() {
        return RosterReading.faulty(List.of(whole("encoding")));
    }

    static RosterReading tooLarge() {
        return RosterReading.faulty(List.of(whole("large")));
    }

    static RosterReading read(String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (content.isBlank()) {
            return RosterReading.faulty(List.of(whole("empty")));
        }
        if (content.length() > LARGEST) {
            return tooLarge();
        }
        List<RosterRow> rows = new ArrayList<>();
        List<RosterFault> faults = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator(content))
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(content);
                Stream<CsvRecord> records = reader.stream()) {
            List<CsvRecord> all = records.toList();
            CsvRecord header = all.getFirst();
            RosterColumns columns = new RosterColumns((int) header.getStartingLineNumber(), header.getFields());
            if (!columns.faults().isEmpty()) {
                return RosterReading.faulty(columns.faults());
            }
            for (CsvRecord row : all.subList(1, all.size())) {
                if (row.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (row.getFields().stream().skip(header.getFieldCount()).anyMatch(field -> !field.isBlank())) {
                    faults.add(fault(
                            (int) row.getStartingLineNumber(), "extra", row.getFieldCount(), header.getFieldCount()));
                }
                rows.add(row(row, columns));
            }
            if (rows.isEmpty()) {
                faults.add(whole("no-rows"));
            }
            return new RosterReading(rows, columns.ignored(), faults);
        } catch (CsvParseException e) {
            return RosterReading.faulty(List.of(whole("malformed")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RosterRow row(CsvRecord row, RosterColumns columns) {
        List<String> fields = row.getFields();
        return new RosterRow(
                (int) row.getStartingLineNumber(),
                PersonEntry.typed(columns.of("executive_name", fields), columns.of("executive_email", fields)),
                tag(columns.of("executive_language", fields)),
                PersonEntry.typed(columns.of("rater_name", fields), columns.of("rater_email", fields)),
                new RelationshipEntry(
                        columns.of("relationship", fields), columns.of("from", fields), columns.of("to", fields)),
                tag(columns.of("language", fields)),
                PersonEntry.clean(columns.of("coach_email", fields)));
    }

    private static String tag(String typed) {
        return PersonEntry.clean(typed).toLowerCase(Locale.ROOT);
    }

    /** The separator that occurs most in the row of names. */
    private static char separator(String content) {
        String header =
                content.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static RosterFault whole(String key) {
        return fault(0, key);
    }

    private static RosterFault fault(int line, String key, Object... arguments) {
        return RosterFault.of(line, "", "rater.import.fault." + key, arguments);
    }
}
