package org.sightline.report;

/** A roll-up on paper. */
final class PdfRollUp {
    private PdfRollUp() {}

    static byte[] bytes(RollUpSheet sheet) {
        String title = UserText.line(sheet.title());
        return new PdfSheet(
                        UserText.line(sheet.head()),
                        title,
                        title,
                        sheet.subject(),
                        null,
                        RollUpTree.of(sheet),
                        sheet.paper(),
                        ReportTexts.in(sheet.locale()))
                .bytes();
    }
}
