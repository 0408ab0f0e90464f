package org.sightline.report;

import org.openpdf.text.pdf.PdfStructureElement;
import org.sightline.report.Block.Prose;
import org.sightline.report.Block.Quotes;
import org.sightline.report.Block.Remark;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;

/** What people wrote, the coach's own text, and remarks set apart. */
final class PdfVoices {
    private static final double INDENT = 15;
    private static final double AIR = 7;

    private final Sheet sheet;
    private final Typesetter setter;

    PdfVoices(Sheet sheet, Typesetter setter) {
        this.sheet = sheet;
        this.setter = setter;
    }

    void quotes(Quotes quotes, PdfStructureElement parent) {
        double width = sheet.width() - INDENT;
        double first = setter.height(quotes.texts().getFirst(), Type.BODY, width);
        sheet.need(Type.LABEL.lead() + Type.LABEL.after() + Math.min(first, 80));
        setter.flow(quotes.title(), Type.LABEL, sheet.tags.add(parent, "P"), sheet.left, sheet.width());
        for (String text : quotes.texts()) {
            double height = setter.height(text, Type.BODY, width);
            if (height < (sheet.top - sheet.bottom) / 2) {
                sheet.need(height - Type.BODY.after());
            }
            PdfStructureElement quote = sheet.tags.add(parent, "BlockQuote");
            barred(() -> setter.flow(text, Type.BODY, quote, sheet.left + INDENT, width));
        }
        sheet.y -= 5;
    }

    /** A thin bar beside a text; of a text that runs over several pages, beside its last part. */
    private void barred(Runnable text) {
        double from = sheet.y;
        int page = sheet.writer.getPageNumber();
        text.run();
        double start = sheet.writer.getPageNumber() == page ? from : sheet.top;
        double end = sheet.y + Type.BODY.after();
        double down = sheet.down(start);
        Ink ink = Ink.fill(Colours.RANGE);
        sheet.artifact(canvas -> canvas.rectangle(sheet.left + 2, down + 2, 1.6, start - end - 4, ink));
    }

    void prose(Prose prose, PdfStructureElement parent) {
        double measure = Math.min(430, sheet.width());
        for (String paragraph : prose.paragraphs()) {
            setter.flow(paragraph, Type.PROSE, sheet.tags.add(parent, "P"), sheet.left, measure);
        }
        if (!prose.signature().isEmpty()) {
            sheet.y -= 4;
            setter.flow(prose.signature(), Type.PROSE.strong(), sheet.tags.add(parent, "P"), sheet.left, measure);
        }
    }

    void remark(Remark remark, PdfStructureElement parent) {
        double inner = sheet.width() - 2 * INDENT;
        double text = setter.height(remark.text(), Type.BODY, inner) - Type.BODY.after();
        double height = text + 2 * AIR;
        sheet.need(height);
        double top = sheet.y;
        Ink ink = Ink.fill(Colours.TINT);
        sheet.artifact(canvas -> canvas.rectangle(sheet.left, sheet.down(top), sheet.width(), height, ink));
        PdfStructureElement element = sheet.tags.add(parent, "P");
        setter.place(remark.text(), Type.BODY, sheet.left + INDENT, top - AIR, inner, Anchor.START, element);
        sheet.y -= (float) (height + 6);
    }
}
