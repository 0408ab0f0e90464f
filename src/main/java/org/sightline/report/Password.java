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

    /** @throws IllegalArgumentException if it is shorter than {@link #SHORTEST} or longer than {@link #LONGEST} */
    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST || bytes(text).length > 127) {
            throw new IllegalArgumentException("a password of " + length + " characters");
        }
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
