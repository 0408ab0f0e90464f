package org.sightline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;
import org.sightline.report.Block.Picture;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.Table;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;
import org.sightline.report.Grid.Cell;

/** Tables and plots: the head returns on every page, no row is cut, and the strips of a plot make one field. */
final class PdfTables {
    private static final float PAD = 3;
    private static final double ROW_AIR = 7.5;
    private static final double AFTER = 9;

    private final Sheet sheet;
    private final Typesetter setter;

    PdfTables(Sheet sheet, Typesetter setter) {
        this.sheet = sheet;
        this.setter = setter;
    }

    double leastHeight(Table table) {
        return leastHeight(Grid.of(table, sheet.width()));
    }

    double leastHeight(Plot plot) {
        return leastHeight(Grid.of(plot, sheet.width()));
    }

    double height(Plot plot) {
        return height(Grid.of(plot, sheet.width()));
    }

    double height(Table table) {
        return height(Grid.of(table, sheet.width()));
    }

    void set(Table table, PdfStructureElement parent) {
        set(Grid.of(table, sheet.width()), parent);
    }

    void set(Plot plot, PdfStructureElement parent) {
        set(Grid.of(plot, sheet.width()), parent);
    }

    /** A drawing by itself, with its caption above. */
    void set(Picture picture, PdfStructureElement parent) {
        double tall = picture.chart().height();
        double caption = setter.height(picture.caption(), Type.LABEL, sheet.width());
        sheet.need(caption + tall);
        setter.flow(picture.caption(), Type.LABEL, sheet.tags.add(parent, "P"), sheet.left, sheet.width());
        PdfStructureElement figure = sheet.tags.add(parent, "Figure");
        Tags.alternative(figure, picture.chart().alt());
        sheet.draw(picture.chart(), figure, sheet.left, sheet.y, picture.width(), tall);
        sheet.y -= (float) (tall + AFTER);
    }

    double height(Picture picture) {
        return setter.height(picture.caption(), Type.LABEL, sheet.width())
                + picture.chart().height()
                + AFTER;
    }

    private double leastHeight(Grid grid) {
        double height = captionHeight(grid) + rowHeight(grid, grid.head(), true);
        for (int i = 0; i < Math.min(2, grid.rows().size()); i++) {
            height += rowHeight(grid, grid.rows().get(i), false);
        }
        return height;
    }

    private double height(Grid grid) {
        double height = captionHeight(grid) + rowHeight(grid, grid.head(), true) + setter.air(AFTER);
        for (List<Cell> row : grid.rows()) {
            height += rowHeight(grid, row, false);
        }
        return height;
    }

    private double captionHeight(Grid grid) {
        return grid.captioned() ? setter.height(grid.caption(), Type.LABEL, sheet.width()) : 0;
    }

    private void set(Grid grid, PdfStructureElement parent) {
        sheet.need(leastHeight(grid));
        PdfStructureElement table = sheet.tags.add(parent, "Table");
        Tags.summary(table, grid.caption());
        if (grid.captioned()) {
            setter.flow(grid.caption(), Type.LABEL, sheet.tags.add(table, "Caption"), sheet.left, sheet.width());
        }
        row(grid, grid.head(), sheet.tags.add(sheet.tags.add(table, "THead"), "TR"), true);
        PdfStructureElement body = sheet.tags.add(table, "TBody");
        for (List<Cell> row : grid.rows()) {
            if (sheet.y - rowHeight(grid, row, false) < sheet.bottom) {
                sheet.page();
                row(grid, grid.head(), null, true);
            }
            row(grid, row, sheet.tags.add(body, "TR"), false);
        }
        sheet.y -= (float) setter.air(AFTER);
    }

    private double rowHeight(Grid grid, List<Cell> cells, boolean head) {
        double height = head ? 0 : grid.least();
        double air = setter.air(ROW_AIR);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            double inner = grid.widths()[i] - 2 * PAD;
            double content = cell.drawing() != null
                    ? cell.drawing().height() - air
                    : setter.height(cell.text(), head ? Type.COLUMN : Type.CELL, inner)
                            + (beside(cell, inner) ? 0 : setter.height(cell.note(), Type.NOTE, inner))
                            + (cell.mark() == null ? 0 : 11);
            height = Math.max(height, content + air);
        }
        return height;
    }

    /** @param tr null for the head on a later page, which is an artifact */
    private void row(Grid grid, List<Cell> cells, @Nullable PdfStructureElement tr, boolean head) {
        double height = rowHeight(grid, cells, head);
        double x = sheet.left;
        for (int i = 0; i < cells.size(); i++) {
            PdfStructureElement element = null;
            if (tr != null) {
                boolean header = head || i == 0;
                element = sheet.tags.add(tr, header ? "TH" : "TD");
                if (header) {
                    Tags.scope(element, head ? "Column" : "Row");
                }
            }
            cell(cells.get(i), element, x, grid.widths()[i], height, head);
            x += grid.widths()[i];
        }
        sheet.y -= (float) height;
        double line = sheet.down(sheet.y);
        Ink ink = head ? Ink.stroke(Colours.INK, 0.8) : Ink.stroke(Colours.LINE, 0.5);
        sheet.artifact(canvas -> canvas.line(sheet.left, line, sheet.right, line, ink));
    }

    private void cell(
            Cell cell, @Nullable PdfStructureElement element, double x, double width, double height, boolean head) {
        if (cell.drawing() != null) {
            PdfStructureElement figure = null;
            if (element != null && !cell.drawing().alt().isEmpty()) {
                figure = sheet.tags.add(element, "Figure");
                Tags.alternative(figure, cell.drawing().alt());
            }
            sheet.draw(cell.drawing(), figure, x, sheet.y, width, height);
            return;
        }
        double inner = width - 2 * PAD;
        Type type = head ? Type.COLUMN : Type.CELL;
        double text = setter.height(cell.text(), type, inner);
        boolean beside = beside(cell, inner);
        double note = beside ? 0 : setter.height(cell.note(), Type.NOTE, inner);
        double top = head ? sheet.y - (height - text - 4) : sheet.y - (height - text - note) / 2;
        double left = cell.anchor() == Anchor.START ? x : x + PAD;
        Mark mark = cell.mark();
        if (mark != null) {
            sheet.artifact(
                    canvas -> mark.paint(canvas, x + width / 2, sheet.down(top) - 5.5, mark == Mark.ALL ? 2.2 : 3.2));
        }
        boolean noted = !cell.note().isEmpty();
        setter.place(cell.text(), type, left, top, inner, cell.anchor(), noted ? part(element) : element);
        if (noted) {
            Anchor anchor = beside ? Anchor.END : cell.anchor();
            double below = beside ? top - (Type.CELL.lead() - Type.NOTE.lead()) / 2 : top - text;
            setter.place(cell.note(), Type.NOTE, left, below, inner, anchor, part(element));
        }
    }

    /** Whether the note fits on the line of its text, at the other end. */
    private boolean beside(Cell cell, double inner) {
        return setter.width(cell.text(), Type.CELL) + setter.width(cell.note(), Type.NOTE) + 3 * PAD <= inner;
    }

    /** An element holds either text or other elements, never both. */
    private @Nullable PdfStructureElement part(@Nullable PdfStructureElement element) {
        return element == null ? null : sheet.tags.add(element, "P");
    }
}
