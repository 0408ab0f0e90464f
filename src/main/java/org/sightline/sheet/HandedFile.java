package org.sightline.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sightline.system.Message;

/** A file as its bytes: a CSV in UTF-8 separated by comma, semicolon or tab, or an Excel workbook. */
public final class HandedFile {
    /** More than fifty thousand rows; what is larger is split. */
    public static final int LARGEST = 8_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private HandedFile() {}

    /** The text of a file, also of a workbook; empty if it is neither that nor UTF-8. */
    public static Optional<String> text(byte[] bytes) {
        if (Workbook.looksLike(bytes)) {
            return Workbook.text(bytes);
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

    /** The text without the mark that some programs begin a file with. */
    public static String plain(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What keeps a text from being read as rows at all. */
    public static Optional<Message> unreadable(String text) {
        String content = plain(text);
        if (content.isBlank()) {
            return fault("empty");
        }
        if (content.length() > LARGEST) {
            return fault("large");
        }
        try {
            return Sheet.of(content).header().isEmpty() ? fault("empty") : Optional.empty();
        } catch (CsvParseException e) {
            return fault("malformed");
        }
    }

    static Optional<Message> undecodable() {
        return fault("encoding");
    }

    static Optional<Message> tooLarge() {
        return fault("large");
    }

    private static Optional<Message> fault(String key) {
        return Optional.of(Message.of("sheet.fault." + key));
    }
}
