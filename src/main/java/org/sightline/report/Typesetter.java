package org.sightline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.sightline.report.Block.Run;
import org.sightline.report.Canvas.Anchor;

/**
 * Sets text on a sheet, either at a place or flowing down the pages. Left-to-right text is broken here; text with
 * right-to-left parts goes through the library's column, which orders and shapes it.
 */
final class Typesetter {
    private final Sheet sheet;
    private final Typefaces faces;
    private final LineBreaker breaker;
    private final Density density;

    Typesetter(Sheet sheet, Typefaces faces, LineBreaker breaker, Density density) {
        this.sheet = sheet;
        this.faces = faces;
        this.breaker = breaker;
        this.density = density;
    }

    /** Space as this document has it. */
    double air(double usual) {
        return density.air(usual);
    }

    static List<Run> plain(String text) {
        return List.of(new Run(text, false));
    }

    double height(String text, Type type, double width) {
        return height(plain(text), type, width);
    }

    /** With the space after it. */
    double height(List<Run> runs, Type usual, double width) {
        Type type = density.of(usual);
        String text = Run.plain(runs);
        if (text.isEmpty()) {
            return 0;
        }
        if (!LineBreaker.bidirectional(text)) {
            return breaker.lines(runs, type, width).size() * type.lead() + type.after();
        }
        ColumnText column = column(text, type, 0, 100_000, width, 0);
        column.go(true);
        return column.getLinesWritten() * type.lead() + type.after();
    }

    double width(String text, Type type) {
        return breaker.width(plain(text), density.of(type));
    }

    double place(
            String text,
            Type type,
            double x,
            double top,
            double width,
            Anchor anchor,
            @Nullable PdfStructureElement element) {
        return place(plain(text), type, x, top, width, anchor, element);
    }

    /**
     * At a place, never over a page's end.
     *
     * @param element null for an artifact
     * @return the height of the lines
     */
    double place(
            List<Run> runs,
            Type usual,
            double x,
            double top,
            double width,
            Anchor anchor,
            @Nullable PdfStructureElement element) {
        Type type = density.of(usual);
        String text = Run.plain(runs);
        if (text.isEmpty()) {
            return 0;
        }
        if (LineBreaker.bidirectional(text)) {
            if (element != null) {
                Tags.actual(element, text);
            }
            sheet.tags.begin(sheet.content, element);
            ColumnText column = column(text, type, x, top, x + width, -10_000);
            column.go();
            sheet.tags.end(sheet.content);
            return column.getLinesWritten() * type.lead();
        }
        sheet.tags.begin(sheet.content, element);
        List<List<Run>> lines = breaker.lines(runs, type, width);
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), type, x, top - i * type.lead(), width, anchor);
        }
        sheet.tags.end(sheet.content);
        return lines.size() * type.lead();
    }

    void flow(String text, Type type, PdfStructureElement element, double x, double width) {
        flow(plain(text), type, element, x, width);
    }

    /** Down the page and over to the next, without leaving one line alone at the foot or at the head. */
    void flow(List<Run> runs, Type usual, PdfStructureElement element, double x, double width) {
        Type type = density.of(usual);
        String text = Run.plain(runs);
        if (text.isEmpty()) {
            return;
        }
        if (LineBreaker.bidirectional(text)) {
            flowBothWays(text, type, element, x, width);
            return;
        }
        List<List<Run>> lines = breaker.lines(runs, type, width);
        sheet.need((lines.size() <= 3 ? lines.size() : 2) * type.lead());
        for (int i = 0; i < lines.size(); i++) {
            boolean lastTwo = i == lines.size() - 2;
            if (sheet.y - (lastTwo ? 2 : 1) * type.lead() < sheet.bottom) {
                sheet.page();
            }
            sheet.tags.begin(sheet.content, element);
            line(lines.get(i), type, x, sheet.y, width, Anchor.START);
            sheet.y -= (float) type.lead();
        }
        sheet.tags.end(sheet.content);
        sheet.y -= (float) type.after();
    }

    private void flowBothWays(String text, Type type, PdfStructureElement element, double x, double width) {
        Tags.actual(element, text);
        sheet.need(type.lead() * 2);
        ColumnText column = column(text, type, x, sheet.y, x + width, sheet.bottom);
        boolean more = true;
        while (more) {
            column.setSimpleColumn(
                    (float) x, sheet.bottom, (float) (x + width), (float) (sheet.y + type.lead() * 0.22));
            sheet.tags.begin(sheet.content, element);
            more = ColumnText.hasMoreText(column.go());
            sheet.y -= (float) (column.getLinesWritten() * type.lead());
            sheet.tags.end(sheet.content);
            if (more) {
                sheet.page();
            }
        }
        sheet.y -= (float) type.after();
    }

    private void line(List<Run> runs, Type type, double x, double top, double width, Anchor anchor) {
        double free = anchor == Anchor.START ? 0 : width - breaker.width(stripped(runs), type);
        double start = switch (anchor) {
            case START -> x;
            case MIDDLE -> x + free / 2;
            case END -> x + free;
        };
        sheet.content.setColorFill(sheet.colour(type.colour()));
        sheet.content.beginText();
        sheet.content.setTextMatrix((float) start, (float) (top - type.lead() / 2 - type.size() * 0.36));
        for (Run run : runs) {
            for (Typefaces.Span span : faces.spans(run.text(), run.strong() ? Type.Face.STRONG : type.face())) {
                sheet.content.setFontAndSize(span.font(), (float) type.size());
                sheet.content.showText(span.text());
            }
        }
        sheet.content.endText();
    }

    private static List<Run> stripped(List<Run> runs) {
        if (runs.size() != 1) {
            return runs;
        }
        Run only = runs.getFirst();
        return List.of(new Run(only.text().stripTrailing(), only.strong()));
    }

    private ColumnText column(String text, Type type, double x0, double top, double x1, double bottom) {
        Phrase phrase = new Phrase((float) type.lead());
        for (Typefaces.Span span : faces.spans(text, type.face())) {
            Font font = new Font(span.font(), (float) type.size(), Font.NORMAL, sheet.colour(type.colour()));
            phrase.add(new Chunk(span.text(), font));
        }
        ColumnText column = new ColumnText(sheet.content);
        column.setRunDirection(
                LineBreaker.rightToLeft(text) ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
        column.setSimpleColumn(
                phrase,
                (float) x0,
                (float) bottom,
                (float) x1,
                (float) (top + type.lead() * 0.22),
                (float) type.lead(),
                Element.ALIGN_LEFT);
        return column;
    }
}
