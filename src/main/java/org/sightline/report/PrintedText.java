package org.sightline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * What anybody can read out of a PDF file without looking at it.
 *
 * @param pages the words of each page, runs of white space as one blank
 * @param metadata what the file says about itself: information dictionary and XMP packet
 */
public record PrintedText(List<String> pages, String metadata) {
    public PrintedText {
        pages = List.copyOf(pages);
    }

    public static PrintedText of(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            return new PrintedText(
                    IntStream.rangeClosed(1, reader.getNumberOfPages())
                            .mapToObj(page -> page(extractor, page))
                            .toList(),
                    metadata(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages in one. */
    public String text() {
        return String.join(" ", pages);
    }

    private static String page(PdfTextExtractor extractor, int page) {
        try {
            return extractor.getTextFromPage(page).replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metadata(PdfReader reader) throws IOException {
        String said = reader.getInfo().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("FileId"))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        byte[] xmp = reader.getMetadata();
        return xmp == null ? said : said + "\n" + new String(xmp, StandardCharsets.UTF_8);
    }
}
