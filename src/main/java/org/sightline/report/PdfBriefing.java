package org.sightline.report;

/** An executive's briefing on two printed pages. */
final class PdfBriefing {
    private static final int PAGES = 2;

    private PdfBriefing() {}

    static byte[] bytes(Briefing briefing) {
        ReportTexts texts = ReportTexts.in(briefing.locale());
        String name = UserText.line(briefing.executive());
        return new PdfSheet(
                        texts.label("briefing.head", name),
                        UserText.line(briefing.organisation()),
                        texts.label("briefing.title", name),
                        texts.label("briefing.subject"),
                        briefing.made(),
                        BriefingTree.of(briefing),
                        briefing.paper(),
                        texts)
                .bytes(PAGES);
    }
}
