package org.sightline.report;

import java.util.List;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;

/** The steps of an executive as a printed page. */
final class PdfSteps {
    private final StepSheet sheet;
    private final ReportTexts texts;
    private final List<Block> tree;

    PdfSteps(StepSheet sheet) {
        this.sheet = sheet;
        this.texts = ReportTexts.in(sheet.locale());
        this.tree = List.of(new Section(
                "steps",
                UserText.line(sheet.title()),
                List.of(
                        Paragraph.of(Style.LEAD, UserText.line(sheet.lead())),
                        new Table(
                                UserText.line(sheet.title()),
                                false,
                                List.of(50, 50),
                                List.of(sheet.step(), sheet.state()),
                                sheet.rows().stream()
                                        .map(row -> List.of(row.step(), row.state()))
                                        .toList()),
                        Paragraph.of(Style.SMALL, sheet.note())),
                true));
    }

    byte[] bytes() {
        return new PdfDocument(
                        tree,
                        texts,
                        sheet.paper(),
                        new Sheet.Running(
                                UserText.line(sheet.head()),
                                "",
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
