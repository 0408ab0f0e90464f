package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.RollUpSheet.Figure;
import org.sightline.report.RollUpSheet.Line;
import org.sightline.report.RollUpSheet.Part;
import org.sightline.scoring.Scorecard.Interval;

/** A roll-up: one plot for each theme, the whole first and then its parts in the order in which they were named. */
final class RollUpTree {
    private final RollUpSheet sheet;
    private final ReportTexts texts;
    private final Numbers numbers;

    private RollUpTree(RollUpSheet sheet) {
        this.sheet = sheet;
        this.texts = ReportTexts.in(sheet.locale());
        this.numbers = new Numbers(texts);
    }

    static List<Block> of(RollUpSheet sheet) {
        return List.of(new RollUpTree(sheet).section());
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(Style.LEAD, UserText.line(sheet.lead())));
        for (Part part : sheet.parts()) {
            blocks.add(new Heading(2, UserText.line(part.title())));
            blocks.add(Paragraph.of(Style.BODY, UserText.line(part.description())));
            blocks.add(plot(part));
        }
        blocks.add(new Bullets(sheet.notes().stream()
                .map(note -> List.of(new Run(note, false)))
                .toList()));
        return new Section("rollup", UserText.line(sheet.title()), blocks, true);
    }

    private Plot plot(Part part) {
        List<Column> columns = new ArrayList<>();
        sheet.views().forEach(view -> columns.add(new Column(view.label(), mark(view.id()))));
        columns.add(new Column(sheet.together(), Mark.ALL));
        columns.add(new Column(sheet.range(), null));
        return new Plot(
                UserText.line(part.title()),
                sheet.node(),
                new Axis(sheet.highest(), texts.label("axis.low"), texts.label("axis.high")),
                columns,
                part.lines().stream().map(this::row).toList(),
                Plot.Layout.STATEMENTS);
    }

    private PlotRow row(Line line) {
        String name = UserText.line(line.name());
        AltText alt = new AltText(name);
        List<Strip.Point> points = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < sheet.views().size(); i++) {
            Figure figure = line.figures().get(i);
            String printed = printed(figure);
            points.add(new Strip.Point(mark(sheet.views().get(i).id()), plotted(figure)));
            cells.add(printed);
            alt.add(sheet.views().get(i).label(), printed);
        }
        String together = line.together().map(this::printed).orElseGet(() -> texts.label("none"));
        line.together().ifPresent(mean -> points.add(new Strip.Point(Mark.ALL, new Plotted.At(mean.value()))));
        alt.add(sheet.together(), together);
        cells.add(together);
        cells.add(numbers.range(line.together().map(RollUpTree::range).orElse(null)));
        Strip strip = new Strip(
                sheet.highest(), line.together().map(RollUpTree::range).orElse(null), points, alt.text());
        return new PlotRow(name, line.note(), strip, together, cells);
    }

    private static Interval range(Figure.Mean mean) {
        return new Interval(mean.low(), mean.high());
    }

    private String printed(Figure figure) {
        return switch (figure) {
            case Figure.Cell cell -> numbers.released(cell.label());
            case Figure.Mean mean -> numbers.one(mean.value());
            case Figure.None _ -> texts.label("none");
        };
    }

    private static Plotted plotted(Figure figure) {
        return switch (figure) {
            case Figure.Cell cell -> Plotted.of(cell.label());
            case Figure.Mean mean -> new Plotted.At(mean.value());
            case Figure.None _ -> new Plotted.Absent();
        };
    }

    private static Mark mark(String view) {
        return switch (view) {
            case "direct-reports" -> Mark.REPORTS;
            case "supervisors" -> Mark.SUPERVISOR;
            case "peers" -> Mark.PEERS;
            default -> Mark.OTHERS;
        };
    }
}
