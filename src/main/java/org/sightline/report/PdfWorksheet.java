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
    private static final double FIRST = 29;
    private static final double LINE = 17;
    private static final int WIDE_LINES = 3;
    private static final int LINES = 2;

    private final Sheet sheet;
    private final Typesetter setter;

    PdfWorksheet(Sheet sheet, Typesetter setter) {
        this.sheet = sheet;
        this.setter = setter;
    }

    double height(Worksheet goal) {
        int columns = columns(goal);
        return TITLE + (goal.prompts().size() + columns - 1) / columns * row(goal) + AFTER;
    }

    void print(Worksheet goal, PdfStructureElement parent) {
        sheet.need(height(goal));
        double top = sheet.y;
        int columns = columns(goal);
        double column = (sheet.width() - (columns - 1) * GAP) / columns;
        setter.place(
                goal.title(), Type.HEADING, sheet.left, top, sheet.width(), Anchor.START, sheet.tags.add(parent, "H2"));
        for (int i = 0; i < goal.prompts().size(); i++) {
            double x = sheet.left + i % columns * (column + GAP);
            double y = top - TITLE - i / columns * row(goal);
            setter.place(goal.prompts().get(i), Type.LABEL, x, y, column, Anchor.START, sheet.tags.add(parent, "P"));
            sheet.artifact(canvas -> lines(canvas, goal, x, sheet.down(y), column));
        }
        sheet.y -= (float) height(goal);
    }

    private static void lines(Canvas canvas, Worksheet goal, double x, double down, double width) {
        for (int line = 0; line < lines(goal); line++) {
            double y = down + FIRST + line * LINE;
            canvas.line(x, y, x + width, y, Ink.stroke(Colours.LINE, 0.7));
        }
    }

    private static int columns(Worksheet goal) {
        return goal.room() == Worksheet.Room.WIDE ? 1 : 2;
    }

    private static int lines(Worksheet goal) {
        return goal.room() == Worksheet.Room.WIDE ? WIDE_LINES : LINES;
    }

    private static double row(Worksheet goal) {
        return ROW + (lines(goal) - LINES) * LINE;
    }
}
