package org.sightline.report;

import java.util.List;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;

/** The steps of an executive as a printed page. */
final class PdfSteps {
    private PdfSteps() {}

    static byte[] bytes(StepSheet sheet) {
        String title = UserText.line(sheet.title());
        return new PdfSheet(
                        UserText.line(sheet.head()),
                        "",
                        title,
                        sheet.subject(),
                        null,
                        List.of(section(sheet, title)),
                        sheet.paper(),
                        ReportTexts.in(sheet.locale()))
                .bytes();
    }

    private static Section section(StepSheet sheet, String title) {
        return new Section(
                "steps",
                title,
                List.of(
                        Paragraph.of(Style.LEAD, UserText.line(sheet.lead())),
                        new Table(
                                title,
                                false,
                                List.of(50, 50),
                                List.of(sheet.step(), sheet.state()),
                                sheet.rows().stream()
                                        .map(row -> List.of(row.step(), row.state()))
                                        .toList()),
                        Paragraph.of(Style.SMALL, sheet.note())),
                true);
    }
}
