package org.sightline.report;

import org.openpdf.text.pdf.PdfStructureElement;
import org.sightline.report.Block.Worksheet;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;

/** A sheet to write on: a title and prompts in two columns, each with lines below it. */
final class PdfWorksheet {
    private static final double ROW = 47;
    private static final double GAP = 20;
    private static final double TITLE = 22;
    private static final double AFTER = 12;

    private final Sheet sheet;
    private final Typesetter setter;

    PdfWorksheet(Sheet sheet, Typesetter setter) {
        this.sheet = sheet;
        this.setter = setter;
    }

    double height(Worksheet goal) {
        return TITLE + (goal.prompts().size() + 1) / 2 * ROW + AFTER;
    }

    void print(Worksheet goal, PdfStructureElement parent) {
        sheet.need(height(goal));
        double top = sheet.y;
        double column = (sheet.width() - GAP) / 2;
        setter.place(
                goal.title(), Type.HEADING, sheet.left, top, sheet.width(), Anchor.START, sheet.tags.add(parent, "H2"));
        for (int i = 0; i < goal.prompts().size(); i++) {
            double x = sheet.left + i % 2 * (column + GAP);
            double y = top - TITLE - i / 2 * ROW;
            setter.place(goal.prompts().get(i), Type.LABEL, x, y, column, Anchor.START, sheet.tags.add(parent, "P"));
            sheet.artifact(canvas -> {
                canvas.line(x, sheet.down(y) + 29, x + column, sheet.down(y) + 29, Ink.stroke(Colours.LINE, 0.7));
                canvas.line(x, sheet.down(y) + 46, x + column, sheet.down(y) + 46, Ink.stroke(Colours.LINE, 0.7));
            });
        }
        sheet.y -= (float) height(goal);
    }
}
