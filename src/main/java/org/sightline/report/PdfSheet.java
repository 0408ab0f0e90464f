package org.sightline.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a few pages that is nobody's own: in the look of the house, and open to everybody who has it.
 *
 * @param head what stands small at the top of every page
 * @param foot the same at the bottom, empty if nothing does
 * @param subject what the document is about, for whoever lists documents
 * @param date it carries, null if none
 */
record PdfSheet(
        String head,
        String foot,
        String title,
        String subject,
        @Nullable LocalDate date,
        List<Block> tree,
        Paper paper,
        ReportTexts texts) {
    byte[] bytes() {
        return document().bytes();
    }

    /** @param pages at most; what would take more is set more tightly */
    byte[] bytes(int pages) {
        return document().bytes(pages);
    }

    private PdfDocument document() {
        return new PdfDocument(
                tree,
                texts,
                paper,
                new Sheet.Running(head, foot, (page, total) -> texts.label("page.of", page, total), ""),
                new PdfMetadata(
                        title,
                        PdfMetadata.PRODUCER,
                        subject,
                        texts.locale().toLanguageTag(),
                        date,
                        tree.toString(),
                        true),
                ReportTexts.inForce().theme(),
                null);
    }
}
