package org.sightline.report;

/** The pack for a works council on paper. */
final class PdfCouncil {
    private PdfCouncil() {}

    static byte[] bytes(CouncilPack pack) {
        ReportTexts texts = ReportTexts.in(pack.locale());
        String campaign = UserText.line(pack.campaign());
        return new PdfSheet(
                        texts.label("council.head"),
                        campaign,
                        texts.label("council.title", campaign),
                        texts.label("council.subtitle"),
                        null,
                        CouncilTree.of(pack),
                        pack.paper(),
                        texts)
                .bytes();
    }
}
