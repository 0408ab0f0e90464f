package org.sightline.report;

import java.util.List;

/** An executive's briefing on two printed pages. */
final class PdfBriefing {
    private final Briefing briefing;
    private final ReportTexts texts;
    private final List<Block> tree;

    PdfBriefing(Briefing briefing) {
        this.briefing = briefing;
        this.texts = ReportTexts.in(briefing.locale());
        this.tree = BriefingTree.of(briefing);
    }

    byte[] bytes() {
        String name = UserText.line(briefing.executive());
        return new PdfDocument(
                        tree,
                        texts,
                        briefing.paper(),
                        new Sheet.Running(
                                texts.label("briefing.head", name),
                                UserText.line(briefing.organisation()),
                                (page, total) -> texts.label("page.of", page, total),
                                ""),
                        new PdfMetadata(
                                texts.label("briefing.title", name),
                                PdfMetadata.PRODUCER,
                                texts.label("briefing.subject"),
                                texts.locale().toLanguageTag(),
                                briefing.made(),
                                tree.toString(),
                                true),
                        ReportTexts.inForce().theme(),
                        null)
                .bytes();
    }
}
