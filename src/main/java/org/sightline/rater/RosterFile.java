package org.sightline.rater;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.organisation.PersonEntry;

/** Reads a CSV of executives and raters: UTF-8, separated by comma, semicolon or tab, with a first row of names. */
final class RosterFile {
    /** More than fifty thousand rows; what is larger is split. */
    static final int LARGEST = 8_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RosterFile() {}

    /** The text of a file that was handed in, also of a workbook; empty if it is neither that nor UTF-8. */
    static Optional<String> text(byte[] bytes) {
        if (RosterWorkbook.looksLike(bytes)) {
            return RosterWorkbook.text(bytes);
        }
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

    /** The text without the mark that some programs begin a file with. */
    static String plain(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What keeps a file from being read at all. */
    static Optional<RosterReading> unreadable(String text) {
        String content = plain(text);
        if (content.isBlank()) {
            return Optional.of(RosterReading.faulty(List.of(whole("empty"))));
        }
        if (content.length() > LARGEST) {
            return Optional.of(tooLarge());
        }
        try {
            RosterSheet.of(content);
            return Optional.empty();
        } catch (CsvParseException e) {
            return Optional.of(RosterReading.faulty(List.of(whole("malformed"))));
        }
    }

    static RosterReading read(RosterSheet sheet) {
        RosterColumns columns = new RosterColumns(sheet.line(), sheet.header());
        if (!columns.faults().isEmpty()) {
            return RosterReading.faulty(columns.faults());
        }
        List<RosterRow> rows = new ArrayList<>();
        List<RosterFault> faults = new ArrayList<>();
        sheet.rows().forEach((line, fields) -> {
            if (fields.stream().skip(sheet.header().size()).anyMatch(field -> !field.isBlank())) {
                faults.add(fault(line, "extra", fields.size(), sheet.header().size()));
            }
            rows.add(row(line, fields, columns));
        });
        if (rows.isEmpty()) {
            faults.add(whole("no-rows"));
        }
        return new RosterReading(rows, columns.ignored(), faults);
    }

    private static RosterRow row(int line, List<String> fields, RosterColumns columns) {
        return new RosterRow(
                line,
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

    private static RosterFault whole(String key) {
        return fault(0, key);
    }

    private static RosterFault fault(int line, String key, Object... arguments) {
        return RosterFault.of(line, "", "rater.import.fault." + key, arguments);
    }
}
