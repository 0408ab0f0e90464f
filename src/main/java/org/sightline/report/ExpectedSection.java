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
    private final List<Block> plots = new ArrayList<>();

    ExpectedSection(Material material) {
        this.material = material;
        this.texts = material.texts;
        Expectation expectation = material.facts.words().expectation();
        if (expectation != null) {
            ofOthers(expectation);
            material.perspectives.forEach(perspective -> of(expectation, perspective));
        }
    }

    /** Whether anything was expected of anybody in this report. */
    boolean any() {
        return !plots.isEmpty();
    }

    Section section() {
        Passage passage = texts.passage("expected", Map.of(), slot -> plots);
        return new Section("expected", passage.title(), passage.blocks(), true);
    }

    /** The one of all others together comes first; of one group alone, its own. */
    List<Block> plots() {
        return plots;
    }

    private void ofOthers(Expectation expectation) {
        List<PlotRow> rows = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            ThemeScore score = material.score(theme.id());
            OptionalInt guess = expectation.of(theme.id(), Expectation.OTHERS);
            if (guess.isPresent()) {
                Double said = score.others() == null ? null : score.others().mean();
                rows.add(row(theme, Mark.ALL, guess.getAsInt(), said));
            }
        }
        add(texts.label("key.others"), material.othersColumn(), rows);
    }

    private void of(Expectation expectation, Perspective perspective) {
        List<PlotRow> rows = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            GroupScore group = material.score(theme.id()).groups().get(perspective.id());
            OptionalInt guess = expectation.of(theme.id(), perspective.id());
            if (guess.isPresent()) {
                Double said = group == null ? null : group.mean();
                rows.add(row(theme, perspective.mark(), guess.getAsInt(), said));
            }
        }
        add(perspective.label(), material.column(perspective), rows);
    }

    private void add(String group, Column said, List<PlotRow> rows) {
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
        Compared guessed = new Compared(
                texts.label("expected.guess"), Integer.toString(guess), new Dumbbell.End(Mark.EXPECTED, guess));
        Compared heard =
                new Compared(texts.label("expected.said"), material.numbers.one(said), new Dumbbell.End(mark, said));
        return material.compared(theme, guessed, heard, true, said - guess, reading(said - guess));
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
