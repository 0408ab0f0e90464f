package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Section;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.ThemeScore;

/** What the executive expected, beside what the groups said: one row for each guess, and nothing where none was made. */
final class ExpectationSection {
    private final Material material;
    private final ReportTexts texts;
    private final Expectation expectation;

    ExpectationSection(Material material, Expectation expectation) {
        this.material = material;
        this.texts = material.texts;
        this.expectation = expectation;
    }

    /** Empty where no guess is about a theme and a group that there are. */
    Optional<Section> section() {
        List<Block> themes = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            List<PlotRow> rows = rows(theme);
            if (!rows.isEmpty()) {
                themes.add(new Heading(2, UserText.line(theme.title())));
                themes.add(plot(theme, rows));
            }
        }
        if (themes.isEmpty()) {
            return Optional.empty();
        }
        Passage passage = texts.passage("expectation", Map.of(), slot -> themes);
        return Optional.of(new Section("expectation", passage.title(), passage.blocks(), true));
    }

    private Plot plot(Theme theme, List<PlotRow> rows) {
        List<Column> columns = List.of(
                new Column(texts.label("expectation.guess"), Mark.SELF),
                new Column(texts.label("expectation.said"), Mark.ALL),
                new Column(texts.label("expectation.reading"), null));
        return new Plot(
                texts.label("expectation.caption", UserText.line(theme.title())),
                texts.label("groups.head"),
                material.axis(),
                columns,
                rows,
                Plot.Layout.GROUPS);
    }

    private List<PlotRow> rows(Theme theme) {
        ThemeScore score = material.score(theme.id());
        List<PlotRow> rows = new ArrayList<>();
        for (Perspective perspective : material.perspectives) {
            @Nullable GroupScore group = score.groups().get(perspective.id());
            OptionalInt guess = expectation.of(theme.id(), perspective.id());
            if (guess.isPresent()) {
                rows.add(row(perspective.label(), guess.getAsInt(), group == null ? null : group.mean()));
            }
        }
        OptionalInt others = expectation.of(theme.id(), Expectation.OTHERS);
        if (material.severalVoices() && others.isPresent()) {
            rows.add(row(
                    texts.label("key.others"),
                    others.getAsInt(),
                    score.others() == null ? null : score.others().mean()));
        }
        return rows;
    }

    private PlotRow row(String label, int guess, @Nullable Double said) {
        String expected = Integer.toString(guess);
        if (said == null) {
            String toofew = texts.label("toofew");
            Strip alone = new Strip(
                    material.highest(),
                    null,
                    List.of(new Strip.Point(Mark.SELF, new Plotted.At(guess))),
                    label + ": " + texts.label("expectation.guess") + " " + expected + ", " + toofew + ".");
            return new PlotRow(label, "", alone, toofew, List.of(expected, toofew, texts.label("none")));
        }
        String mean = material.numbers.one(said);
        AltText alt = new AltText(label);
        alt.add(texts.label("expectation.guess"), expected);
        alt.add(texts.label("expectation.said"), mean);
        return new PlotRow(
                label,
                "",
                new Dumbbell(material.highest(), guess, said, alt.text()),
                mean,
                List.of(expected, mean, reading(said - guess)));
    }

    /** A guess is a whole number: within half a point it was right. */
    private String reading(double difference) {
        if (Math.abs(difference) <= Dumbbell.NEUTRAL) {
            return texts.label("expectation.near");
        }
        return texts.label(difference > 0 ? "expectation.higher" : "expectation.lower");
    }
}
