package org.sightline.report;

import java.util.List;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Picture;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Table;
import org.sightline.report.Block.Why;

/** Plots and tables on the web: the drawing stands open, row by row, and its table unfolds below. */
final class WebTables {
    private static final double WIDTH = 220;

    private final Html html;
    private final ReportTexts texts;

    WebTables(Html html, ReportTexts texts) {
        this.html = html;
        this.texts = texts;
    }

    void plot(Plot plot) {
        html.markup("<figure class=\"report-plot\" aria-label=\"" + Html.escape(plot.caption()) + "\">");
        if (plot.columns().stream().anyMatch(column -> column.mark() != null)) {
            legend(plot.columns());
        }
        html.markup("<div class=\"report-row report-axis\" aria-hidden=\"true\"><span></span>")
                .markup(SvgCanvas.draw(plot.axis(), WIDTH, plot.axis().height(), ""))
                .markup("<span></span></div>");
        plot.rows().forEach(this::row);
        html.markup("<details>").element("summary", texts.label("web.table"));
        open(plot.caption());
        html.markup("<thead><tr>").element("th scope=\"col\"", plot.rowHead());
        plot.columns().forEach(column -> html.element("th scope=\"col\"", column.label()));
        html.markup("</tr></thead><tbody>");
        for (PlotRow row : plot.rows()) {
            String note = row.note().isEmpty() ? "" : " (" + row.note() + ")";
            line(row.label() + note, row.cells());
        }
        html.markup("</tbody></table></div></details></figure>");
    }

    /** A drawing by itself. */
    void picture(Picture picture) {
        Chart chart = picture.chart();
        html.markup("<figure class=\"report-picture\">")
                .markup(SvgCanvas.draw(chart, picture.width(), chart.height(), chart.alt()))
                .element("figcaption", picture.caption())
                .markup("</figure>");
    }

    /** The rule behind a sentence and its cells, folded away. */
    void why(Why why) {
        html.markup("<details class=\"report-why\">")
                .element("summary", texts.label("why"))
                .element("p", texts.label("why.rule", why.code(), why.rule()));
        table(why.cells());
        html.markup("</details>");
    }

    private void legend(List<Column> columns) {
        html.markup("<ul class=\"report-legend\">");
        for (Column column : columns) {
            if (column.mark() != null) {
                html.markup("<li>")
                        .markup(SvgCanvas.draw(new KeySample(column.mark(), false), 16, 16, ""))
                        .text(" " + column.label())
                        .markup("</li>");
            }
        }
        html.markup("</ul>");
    }

    private void row(PlotRow row) {
        html.markup("<div class=\"report-row\"><span class=\"report-label\">").text(row.label());
        if (!row.note().isEmpty()) {
            html.markup(" ").element("small", row.note());
        }
        html.markup("</span>");
        if (row.strip() == null) {
            html.markup("<span></span>");
        } else {
            html.markup(SvgCanvas.draw(
                    row.strip(), WIDTH, row.strip().height(), row.strip().alt()));
        }
        html.element("span class=\"report-value\"", row.headline()).markup("</div>");
    }

    void table(Table table) {
        if (table.captioned()) {
            html.element("p class=\"report-caption\"", table.caption());
        }
        open(table.caption());
        html.markup("<thead><tr>");
        table.head().forEach(head -> html.element("th scope=\"col\"", head));
        html.markup("</tr></thead><tbody>");
        table.rows().forEach(row -> line(row.getFirst(), row.subList(1, row.size())));
        html.markup("</tbody></table></div>");
    }

    /** Wide tables move sideways in a box of their own, which the keyboard must be able to reach; no landmarks, they are many. */
    private void open(String caption) {
        html.markup("<div class=\"report-table\" tabindex=\"0\" role=\"group\" aria-label=\"" + Html.escape(caption)
                + "\"><table>");
    }

    private void line(String head, List<String> cells) {
        html.markup("<tr>").element("th scope=\"row\"", head);
        cells.forEach(cell -> html.element("td", cell));
        html.markup("</tr>");
    }
}
