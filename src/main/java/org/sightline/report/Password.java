package org.sightline.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What opens a file on its way to a reader. A locked file is encrypted with AES-256 (ISO 32000-2, revision 6); it is
 * tagged as ever, but no PDF/A, which allows no encryption, and no two of its copies are alike.
 */
public record Password(String text) {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 60;

    /** Printing, copying and reading aloud stay possible; who may open a report may do so. */
    private static final int ALLOWED = PdfWriter.ALLOW_PRINTING | PdfWriter.ALLOW_COPY | PdfWriter.ALLOW_SCREENREADERS;

    /** More bytes are not looked at. */
    private static final int MOST_BYTES = 127;

    /** @throws IllegalArgumentException if it is {@link #tooShort} or {@link #tooLong} */
    public Password {
        text = normal(text);
        if (tooShort(text) || tooLong(text)) {
            throw new IllegalArgumentException("a password that is too short or too long");
        }
    }

    /** Whether a text has fewer than {@link #SHORTEST} characters, as readers' programs count them (NFKC). */
    public static boolean tooShort(String text) {
        return length(normal(text)) < SHORTEST;
    }

    /** Whether it has more than {@link #LONGEST}, or fewer that take more room than a file has for them. */
    public static boolean tooLong(String text) {
        String normal = normal(text);
        return length(normal) > LONGEST || bytes(normal).length > MOST_BYTES;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    void lock(PdfWriter writer) {
        try {
            writer.setEncryption(bytes(text), null, ALLOWED, PdfWriter.ENCRYPTION_AES_256_V3);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Password";
    }
}
