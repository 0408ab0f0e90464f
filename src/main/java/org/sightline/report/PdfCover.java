package org.sightline.report;

import org.openpdf.text.pdf.PdfStructureElement;
import org.sightline.report.Block.Contents;
import org.sightline.report.Block.Cover;
import org.sightline.report.Block.Entry;
import org.sightline.report.Block.Fact;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;

/** The first page: whose report it is, what is in it, and for whom it is. */
final class PdfCover {
    private static final int LONG_NAME = 26;
    private static final double FACTS = 150;
    /** What the note at the foot takes. */
    private static final double NOTE = 62;

    private static final double CLOSEST = 13.6;
    private static final double WIDEST = 18.5;

    private final Sheet sheet;
    private final Typesetter setter;
    private final PdfLinks links;

    PdfCover(Sheet sheet, Typesetter setter, PdfLinks links) {
        this.sheet = sheet;
        this.setter = setter;
        this.links = links;
    }

    void front(Cover cover, PdfStructureElement parent) {
        sheet.barePage();
        sheet.logo(sheet.left, sheet.height - 50, 170, 44, false);
        PdfStructureElement front = sheet.tags.add(parent, "Sect");
        double y = sheet.height - 118;
        y -= setter.place(
                cover.kicker(), Type.KICKER, sheet.left, y, sheet.width(), Anchor.START, sheet.tags.add(front, "P"));
        y -= Type.KICKER.after();
        Type name = cover.title().length() > LONG_NAME ? Type.LONG_NAME : Type.NAME;
        y -= setter.place(cover.title(), name, sheet.left, y, sheet.width(), Anchor.START, sheet.tags.add(front, "P"));
        y -= name.after();
        setter.place(cover.subtitle(), Type.SUBTITLE, sheet.left, y, 330, Anchor.START, sheet.tags.add(front, "P"));
        double line = sheet.height * 0.43;
        sheet.artifact(canvas -> sightline(canvas, line));
        double x = sheet.right - FACTS;
        double fact = sheet.height - line - 42;
        for (Fact each : cover.facts()) {
            fact -= setter.place(each.label(), Type.LABEL, x, fact, FACTS, Anchor.START, sheet.tags.add(front, "P"));
            fact -= setter.place(each.value(), Type.PROSE, x, fact, FACTS, Anchor.START, sheet.tags.add(front, "P"))
                    + 9;
        }
        setter.place(
                cover.note(), Type.SMALL, sheet.left, sheet.bottom + 30, 300, Anchor.START, sheet.tags.add(front, "P"));
        sheet.y = (float) (sheet.height - line - 42);
    }

    /** Two views on one line: one's own, and that of the others. */
    private void sightline(Canvas canvas, double y) {
        canvas.line(0, y, sheet.right + Sheet.MARGIN, y, Ink.stroke(Colours.ACCENT, 0.9));
        double x = sheet.right - FACTS;
        canvas.circle(x + 5, y, 5, Ink.outlined(Colours.WHITE, Colours.ACCENT, 1.8));
        canvas.rectangle(x + 42, y - 8, 3.6, 16, Ink.fill(Colours.ACCENT));
    }

    void contents(Contents contents, PdfStructureElement parent) {
        double width = sheet.width() - FACTS - 44;
        PdfStructureElement section = sheet.tags.add(parent, "Sect");
        double y = sheet.y;
        setter.place(contents.title(), Type.LABEL, sheet.left, y, width, Anchor.START, sheet.tags.add(section, "P"));
        y -= 17;
        double step = Math.clamp((y - sheet.bottom - NOTE) / contents.entries().size(), CLOSEST, WIDEST);
        PdfStructureElement list = sheet.tags.add(section, "TOC");
        for (Entry entry : contents.entries()) {
            PdfStructureElement link =
                    sheet.tags.add(sheet.tags.add(sheet.tags.add(list, "TOCI"), "Reference"), "Link");
            setter.place(entry.title() + " ", Type.BODY, sheet.left, y, width - 30, Anchor.START, link);
            links.number(entry.anchor(), entry.title(), Type.BODY, sheet.left, y, width, link);
            double below = sheet.down(y) + step - 2.5;
            sheet.artifact(
                    canvas -> canvas.line(sheet.left, below, sheet.left + width, below, Ink.stroke(Colours.LINE, 0.5)));
            y -= step;
        }
    }
}
