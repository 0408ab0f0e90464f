package org.sightline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What somebody reads in a document: every gap is one blank, and marks of where a word may be broken are left out. */
public final class PdfText {
    private PdfText() {}

    /** All pages as one line. */
    public static String of(byte[] pdf) {
        return String.join(" ", pages(pdf));
    }

    /** A line for each page. */
    public static List<String> pages(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String text = extractor.getTextFromPage(page).replace("\u00AD", "");
                pages.add(text.replaceAll("\\s+", " ").strip());
            }
            return List.copyOf(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
