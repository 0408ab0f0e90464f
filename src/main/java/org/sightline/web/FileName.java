package org.sightline.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** The name under which a browser keeps a file: for whom and from what, and nothing that a file system minds. */
public record FileName(String text) {
    private static final int LONGEST = 100;

    /** @param ending with its dot */
    public static FileName of(String title, String ending) {
        String safe = Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Z}]+", " ")
                .replaceAll("[\\\\/:*?\"<>|%;]+", "-")
                .strip();
        int end = safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length())));
        return new FileName(safe.substring(0, end).replaceAll("[ .-]+$", "") + ending);
    }

    /** RFC 6266: plain ASCII for old programs, the real name for the others. */
    public String disposition() {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded();
    }

    private String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int value = octet & 0xff;
            if (value < 0x80 && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0)) {
                encoded.append((char) value);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", value));
            }
        }
        return encoded.toString();
    }
}
