package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Section;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.ThemeScore;

/** What the executive expected before reading, beside what people said. */
final class ExpectedSection {
    private final Material material;
    private final ReportTexts texts;

    ExpectedSection(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    /** Whether anything was expected of anybody in this report. */
    boolean any() {
        return !plots().isEmpty();
    }

    Section section() {
        Passage passage = texts.passage("expected", Map.of(), slot -> plots());
        return new Section("expected", passage.title(), passage.blocks(), true);
    }

    /** The one of all others together comes first; of one group alone, its own. */
    List<Block> plots() {
        Expectation expectation = material.facts.words().expectation();
        List<Block> plots = new ArrayList<>();
        if (expectation == null) {
            return plots;
        }
        List<PlotRow> all = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            ThemeScore score = material.score(theme.id());
            OptionalInt guess = expectation.of(theme.id(), Expectation.OTHERS);
            if (guess.isPresent()) {
                Double said = score.others() == null ? null : score.others().mean();
                all.add(row(theme, Mark.ALL, guess.getAsInt(), said));
            }
        }
        add(plots, texts.label("key.others"), material.othersColumn(), all);
        for (Perspective perspective : material.perspectives) {
            List<PlotRow> rows = new ArrayList<>();
            for (Theme theme : material.questionnaire.themes()) {
                GroupScore group = material.score(theme.id()).groups().get(perspective.id());
                OptionalInt guess = expectation.of(theme.id(), perspective.id());
                if (guess.isPresent()) {
                    Double said = group == null ? null : group.mean();
                    rows.add(row(theme, perspective.mark(), guess.getAsInt(), said));
                }
            }
            add(plots, perspective.label(), material.column(perspective), rows);
        }
        return plots;
    }

    private void add(List<Block> plots, String group, Column said, List<PlotRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        plots.add(new Block.Heading(2, group));
        plots.add(new Plot(
                texts.label("expected.caption", group),
                texts.label("theme"),
                material.axis(),
                List.of(
                        new Column(texts.label("expected.guess"), Mark.EXPECTED),
                        new Column(texts.label("expected.said"), Objects.requireNonNull(said.mark())),
                        new Column(texts.label("self.difference"), null),
                        new Column(texts.label("self.reading"), null)),
                rows,
                Plot.Layout.GROUPS));
    }

    private PlotRow row(Theme theme, Mark mark, int guess, @Nullable Double said) {
        if (said == null) {
            return unknown(theme, guess);
        }
        String value = material.numbers.one(said);
        String difference = material.numbers.signed(said - guess);
        AltText alt = new AltText(UserText.line(theme.title()));
        alt.add(texts.label("expected.guess"), Integer.toString(guess));
        alt.add(texts.label("expected.said"), value);
        alt.add(texts.label("self.difference"), difference);
        Dumbbell dumbbell = new Dumbbell(
                material.highest(),
                new Dumbbell.End(Mark.EXPECTED, guess),
                new Dumbbell.End(mark, said),
                true,
                alt.text());
        return new PlotRow(
                UserText.line(theme.title()),
                "",
                dumbbell,
                difference,
                List.of(Integer.toString(guess), value, difference, reading(said - guess)));
    }

    private PlotRow unknown(Theme theme, int guess) {
        String expected = Integer.toString(guess);
        String toofew = texts.label("toofew");
        String none = texts.label("none");
        AltText alt = new AltText(UserText.line(theme.title()));
        alt.add(texts.label("expected.guess"), expected);
        alt.add(texts.label("expected.said"), toofew);
        List<Strip.Point> guessed = List.of(new Strip.Point(Mark.EXPECTED, new Plotted.At(guess)));
        Strip strip = new Strip(material.highest(), null, guessed, alt.text());
        return new PlotRow(UserText.line(theme.title()), "", strip, toofew, List.of(expected, toofew, none, none));
    }

    /** Guesses are whole points, so half a point is as close as a guess can be asked to come. */
    private String reading(double difference) {
        if (Math.abs(difference) <= Dumbbell.NEUTRAL) {
            return texts.label("expected.close");
        }
        return texts.label(difference > 0 ? "expected.higher" : "expected.lower");
    }
}
