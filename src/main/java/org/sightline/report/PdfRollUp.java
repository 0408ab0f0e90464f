package org.sightline.report;

import java.util.List;

/** A roll-up on paper. */
final class PdfRollUp {
    private final RollUpSheet sheet;
    private final ReportTexts texts;
    private final List<Block> tree;

    PdfRollUp(RollUpSheet sheet) {
        this.sheet = sheet;
        this.texts = ReportTexts.in(sheet.locale());
        this.tree = RollUpTree.of(sheet);
    }

    byte[] bytes() {
        return new PdfDocument(
                        tree,
                        texts,
                        sheet.paper(),
                        new Sheet.Running(
                                UserText.line(sheet.head()),
                                UserText.line(sheet.title()),
                                (page, total) -> texts.label("page.of", page, total),
                                ""),
                        new PdfMetadata(
                                UserText.line(sheet.title()),
                                PdfMetadata.PRODUCER,
                                sheet.subject(),
                                texts.locale().toLanguageTag(),
                                null,
                                tree.toString(),
                                true),
                        ReportTexts.inForce().theme(),
                        null)
                .bytes();
    }
}
