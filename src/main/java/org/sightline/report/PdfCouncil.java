package org.sightline.report;

import java.util.List;

/** The pack for a works council on paper. */
final class PdfCouncil {
    private final CouncilPack pack;
    private final ReportTexts texts;
    private final List<Block> tree;

    PdfCouncil(CouncilPack pack) {
        this.pack = pack;
        this.texts = ReportTexts.in(pack.locale());
        this.tree = CouncilTree.of(pack);
    }

    byte[] bytes() {
        return new PdfDocument(
                        tree,
                        texts,
                        pack.paper(),
                        new Sheet.Running(
                                texts.label("council.head"),
                                UserText.line(pack.campaign()),
                                (page, total) -> texts.label("page.of", page, total),
                                ""),
                        new PdfMetadata(
                                texts.label("council.title", UserText.line(pack.campaign())),
                                PdfMetadata.PRODUCER,
                                texts.label("council.subtitle"),
                                texts.locale().toLanguageTag(),
                                null,
                                tree.toString(),
                                true),
                        ReportTexts.inForce().theme(),
                        null)
                .bytes();
    }
}
