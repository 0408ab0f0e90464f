package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Table;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;

/** Tables and plots: the head returns on every page, no row is cut, and the strips of a plot make one field. */
final class PdfTables {
    private static final float PAD = 3;
    private static final float ROW_AIR = 7.5f;
    private static final double AFTER = 9;

    private final Sheet sheet;
    private final Typesetter setter;

    PdfTables(Sheet sheet, Typesetter setter) {
        this.sheet = sheet;
        this.setter = setter;
    }

    /** One cell as it is set: text with a note below, or a drawing that fills the cell. */
    private record Cell(
            String text,
            String note,
            @Nullable Chart drawing,
            @Nullable Mark mark,
            Anchor anchor) {
        static Cell text(String text, Anchor anchor) {
            return new Cell(text, "", null, null, anchor);
        }
    }

    /**
     * A table in columns of fixed widths.
     *
     * @param captioned whether the caption is printed; that of a plot stands in the heading above it
     * @param least the height of every row at least
     */
    private record Grid(
            String caption, boolean captioned, double[] widths, List<Cell> head, List<List<Cell>> rows, double least) {}

    double leastHeight(Table table) {
        return leastHeight(grid(table));
    }

    double leastHeight(Plot plot) {
        return leastHeight(grid(plot));
    }

    double height(Plot plot) {
        return height(grid(plot));
    }

    double height(Table table) {
        return height(grid(table));
    }

    void set(Table table, PdfStructureElement parent) {
        set(grid(table), parent);
    }

    void set(Plot plot, PdfStructureElement parent) {
        set(grid(plot), parent);
    }

    private Grid grid(Table table) {
        double sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        double[] widths = table.widths().stream()
                .mapToDouble(width -> width / sum * sheet.width())
                .toArray();
        List<Cell> head =
                table.head().stream().map(text -> Cell.text(text, Anchor.START)).toList();
        List<List<Cell>> rows = table.rows().stream()
                .map(row ->
                        row.stream().map(text -> Cell.text(text, Anchor.START)).toList())
                .toList();
        return new Grid(table.caption(), table.captioned(), widths, head, rows, 0);
    }

    private Grid grid(Plot plot) {
        List<Cell> head = new ArrayList<>(
                List.of(Cell.text(plot.rowHead(), Anchor.START), new Cell("", "", plot.axis(), null, Anchor.MIDDLE)));
        for (Column column : plot.columns()) {
            head.add(new Cell(column.label(), "", null, column.mark(), Anchor.MIDDLE));
        }
        List<List<Cell>> rows = new ArrayList<>();
        double least = 0;
        for (PlotRow row : plot.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(row.label(), row.note(), null, null, Anchor.START));
            cells.add(new Cell("", "", row.strip(), null, Anchor.MIDDLE));
            row.cells().forEach(text -> cells.add(Cell.text(text, Anchor.MIDDLE)));
            rows.add(cells);
            least = Math.max(least, row.strip() == null ? 0 : row.strip().height());
        }
        return new Grid(plot.caption(), false, widths(plot), head, rows, least);
    }

    private double[] widths(Plot plot) {
        int numbers = plot.columns().size();
        double[] widths = new double[numbers + 2];
        double left = sheet.width();
        boolean groups = plot.layout() == Plot.Layout.GROUPS;
        for (int i = 0; i < numbers; i++) {
            boolean words = groups && i == numbers - 1;
            widths[i + 2] = words ? 96 : groups ? 46 : Math.min(42, 250.0 / numbers);
            left -= widths[i + 2];
        }
        widths[0] = groups ? Math.min(150, left * 0.52) : left * 0.53;
        widths[1] = left - widths[0];
        return widths;
    }

    private double leastHeight(Grid grid) {
        double height = captionHeight(grid) + rowHeight(grid, grid.head, true);
        for (int i = 0; i < Math.min(2, grid.rows.size()); i++) {
            height += rowHeight(grid, grid.rows.get(i), false);
        }
        return height;
    }

    private double height(Grid grid) {
        double height = captionHeight(grid) + rowHeight(grid, grid.head, true) + AFTER;
        for (List<Cell> row : grid.rows) {
            height += rowHeight(grid, row, false);
        }
        return height;
    }

    private double captionHeight(Grid grid) {
        return grid.captioned ? setter.height(grid.caption, Type.LABEL, sheet.width()) : 0;
    }

    private void set(Grid grid, PdfStructureElement parent) {
        sheet.need(leastHeight(grid));
        PdfStructureElement table = sheet.tags.add(parent, "Table");
        Tags.summary(table, grid.caption);
        if (grid.captioned) {
            setter.flow(grid.caption, Type.LABEL, sheet.tags.add(table, "Caption"), sheet.left, sheet.width());
        }
        row(grid, grid.head, sheet.tags.add(sheet.tags.add(table, "THead"), "TR"), true);
        PdfStructureElement body = sheet.tags.add(table, "TBody");
        for (List<Cell> row : grid.rows) {
            if (sheet.y - rowHeight(grid, row, false) < sheet.bottom) {
                sheet.page();
                row(grid, grid.head, null, true);
            }
            row(grid, row, sheet.tags.add(body, "TR"), false);
        }
        sheet.y -= (float) AFTER;
    }

    private double rowHeight(Grid grid, List<Cell> cells, boolean head) {
        double height = head ? 0 : grid.least;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            double inner = grid.widths[i] - 2 * PAD;
            double content = cell.drawing != null
                    ? cell.drawing.height() - ROW_AIR
                    : setter.height(cell.text, head ? Type.COLUMN : Type.CELL, inner)
                            + (beside(cell, inner) ? 0 : setter.height(cell.note, Type.NOTE, inner))
                            + (cell.mark == null ? 0 : 11);
            height = Math.max(height, content + ROW_AIR);
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
            cell(cells.get(i), element, x, grid.widths[i], height, head);
            x += grid.widths[i];
        }
        sheet.y -= (float) height;
        double line = sheet.down(sheet.y);
        Ink ink = head ? Ink.stroke(Colours.INK, 0.8) : Ink.stroke(Colours.LINE, 0.5);
        sheet.artifact(canvas -> canvas.line(sheet.left, line, sheet.right, line, ink));
    }

    private void cell(
            Cell cell, @Nullable PdfStructureElement element, double x, double width, double height, boolean head) {
        if (cell.drawing != null) {
            PdfStructureElement figure = null;
            if (element != null && !cell.drawing.alt().isEmpty()) {
                figure = sheet.tags.add(element, "Figure");
                Tags.alternative(figure, cell.drawing.alt());
            }
            sheet.draw(cell.drawing, figure, x, sheet.y, width, height);
            return;
        }
        double inner = width - 2 * PAD;
        Type type = head ? Type.COLUMN : Type.CELL;
        double text = setter.height(cell.text, type, inner);
        boolean beside = beside(cell, inner);
        double note = beside ? 0 : setter.height(cell.note, Type.NOTE, inner);
        double top = head ? sheet.y - (height - text - 4) : sheet.y - (height - text - note) / 2;
        double left = cell.anchor == Anchor.START ? x : x + PAD;
        if (cell.mark != null) {
            sheet.artifact(canvas ->
                    cell.mark.paint(canvas, x + width / 2, sheet.down(top) - 5.5, cell.mark == Mark.ALL ? 2.2 : 3.2));
        }
        boolean noted = !cell.note.isEmpty();
        setter.place(cell.text, type, left, top, inner, cell.anchor, noted ? part(element) : element);
        if (noted) {
            Anchor anchor = beside ? Anchor.END : cell.anchor;
            double below = beside ? top - (Type.CELL.lead() - Type.NOTE.lead()) / 2 : top - text;
            setter.place(cell.note, Type.NOTE, left, below, inner, anchor, part(element));
        }
    }

    /** Whether the note fits on the line of its text, at the other end. */
    private boolean beside(Cell cell, double inner) {
        return setter.width(cell.text, Type.CELL) + setter.width(cell.note, Type.NOTE) + 3 * PAD <= inner;
    }

    /** An element holds either text or other elements, never both. */
    private @Nullable PdfStructureElement part(@Nullable PdfStructureElement element) {
        return element == null ? null : sheet.tags.add(element, "P");
    }
}
