package org.sightline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        boolean numbers = plot.layout() != Plot.Layout.COUNTS;
        List<Cell> head = new ArrayList<>(
                List.of(Cell.text(plot.rowHead(), Anchor.START), new Cell("", "", plot.axis(), null, Anchor.MIDDLE)));
        if (numbers) {
            plot.columns()
                    .forEach(column -> head.add(new Cell(column.label(), "", null, column.mark(), Anchor.MIDDLE)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        double least = 0;
        for (PlotRow row : plot.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(row.label(), row.note(), null, null, Anchor.START));
            cells.add(new Cell("", "", row.strip(), null, Anchor.MIDDLE));
            if (numbers) {
                row.cells().forEach(text -> cells.add(Cell.text(text, Anchor.MIDDLE)));
            }
            rows.add(cells);
            least = Math.max(least, row.strip() == null ? 0 : row.strip().height());
        }
        return new Grid(plot.caption(), false, widths(plot, width), head, rows, least);
    }

    private static double[] widths(Plot plot, double width) {
        int count = plot.columns().size();
        return switch (plot.layout()) {
            case STATEMENTS -> widths(width, 0.53, 1000, columns(count, Math.min(42, 250.0 / count)));
            case GROUPS -> widths(width, 0.52, 150, words(count));
            case PAIRS -> widths(width, 0.53, 1000, columns(count, 78));
            case COUNTS -> widths(width, 0.6, 1000);
        };
    }

    /** @param share of what the columns leave, for the labels */
    private static double[] widths(double width, double share, double most, double... columns) {
        double[] widths = new double[columns.length + 2];
        double left = width - Arrays.stream(columns).sum();
        System.arraycopy(columns, 0, widths, 2, columns.length);
        widths[0] = Math.min(most, left * share);
        widths[1] = left - widths[0];
        return widths;
    }

    private static double[] columns(int count, double width) {
        double[] columns = new double[count];
        Arrays.fill(columns, width);
        return columns;
    }

    /** Numbers, and words in the last column. */
    private static double[] words(int count) {
        double[] columns = columns(count, 46);
        columns[count - 1] = 96;
        return columns;
    }
}
