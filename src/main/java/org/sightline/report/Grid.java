package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Table;
import org.sightline.report.Canvas.Anchor;

/**
 * A table or a plot in cells, in columns of fixed widths.
 *
 * @param captioned whether the caption is printed; that of a plot stands in the heading above it
 * @param least the height of every row at least
 */
record Grid(String caption, boolean captioned, double[] widths, List<Cell> head, List<List<Cell>> rows, double least) {

    /** One cell as it is set: text with a note below, or a drawing that fills the cell. */
    record Cell(
            String text,
            String note,
            @Nullable Chart drawing,
            @Nullable Mark mark,
            Anchor anchor) {
        static Cell text(String text, Anchor anchor) {
            return new Cell(text, "", null, null, anchor);
        }
    }

    static Grid of(Table table, double width) {
        double sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        double[] widths = table.widths().stream()
                .mapToDouble(share -> share / sum * width)
                .toArray();
        List<Cell> head =
                table.head().stream().map(text -> Cell.text(text, Anchor.START)).toList();
        List<List<Cell>> rows = table.rows().stream()
                .map(row ->
                        row.stream().map(text -> Cell.text(text, Anchor.START)).toList())
                .toList();
        return new Grid(table.caption(), table.captioned(), widths, head, rows, 0);
    }

    static Grid of(Plot plot, double width) {
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
        return new Grid(plot.caption(), false, widths(plot, width), head, rows, least);
    }

    private static double[] widths(Plot plot, double width) {
        int numbers = plot.columns().size();
        double[] widths = new double[numbers + 2];
        double left = width;
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
}
