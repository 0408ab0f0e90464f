package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.scoring.ScorecardChange.Change;
import org.sightline.scoring.ScorecardChange.ThemeChange;
import org.sightline.scoring.ScorecardChange.Value;
import org.sightline.scoring.ScorecardChange.Word;
import org.sightline.statistics.ReliableChange;

/** What has changed between two surveys theme by theme: then and now on one line, and what may be said of the difference. */
final class ChangePlot {
    /** Strengths first: what has grown, then what is not clear, what has sunk last. */
    private static final List<Word> ORDER =
            List.of(Word.HIGHER, Word.LEANS_HIGHER, Word.NOT_CLEAR, Word.LEANS_LOWER, Word.LOWER);

    private final Material now;
    private final ReportTexts texts;
    private final List<ThemeChange> themes;

    /** @param now the later survey, in whose words and on whose scale it is drawn */
    ChangePlot(Material now, List<ThemeChange> themes) {
        this.now = now;
        this.texts = now.texts;
        this.themes = themes;
    }

    /**
     * One line for each theme of which anything can be said; empty if there is none.
     *
     * @param chosen of a theme what is drawn
     */
    List<Block> of(String caption, Function<ThemeChange, Optional<Change>> chosen) {
        List<PlotRow> rows = new ArrayList<>();
        List<ReliableChange> changes = new ArrayList<>();
        for (Word word : ORDER) {
            for (ThemeChange theme : themes) {
                chosen.apply(theme).filter(one -> one.word() == word).ifPresent(one -> {
                    rows.add(row(theme.theme(), one));
                    changes.add(one.change());
                });
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return now.withErrors(
                new Plot(
                        caption,
                        texts.label("theme"),
                        now.axis(),
                        List.of(
                                new Column(texts.label("again.before"), Mark.BEFORE),
                                new Column(texts.label("again.now"), Mark.NOW),
                                new Column(texts.label("again.change"), null),
                                new Column(texts.label("self.reading"), null)),
                        rows,
                        Plot.Layout.GROUPS),
                changes);
    }

    private PlotRow row(String theme, Change change) {
        String title = title(theme);
        String then = printed(change.before());
        String today = printed(change.now());
        String moved = moved(change);
        AltText alt = new AltText(title);
        alt.add(texts.label("again.before"), then);
        alt.add(texts.label("again.now"), today);
        alt.add(texts.label("again.change"), moved);
        Dumbbell dumbbell = new Dumbbell(
                now.highest(),
                new Dumbbell.End(Mark.BEFORE, change.before().mean()),
                new Dumbbell.End(Mark.NOW, change.now().mean()),
                false,
                alt.text());
        String word = texts.label("again.word." + id(change.word()));
        return new PlotRow(title, word, dumbbell, moved, List.of(then, today, moved, word));
    }

    private String printed(Value value) {
        return value.range()
                ? texts.label("range", now.numbers.one(value.low()), now.numbers.one(value.high()))
                : now.numbers.one(value.mean());
    }

    private String moved(Change change) {
        return change.before().range() || change.now().range()
                ? texts.label("again.range", now.numbers.signed(change.least()), now.numbers.signed(change.most()))
                : now.numbers.signed(change.change().change());
    }

    /** As it is printed. */
    String title(String theme) {
        return now.questionnaire.themes().stream()
                .filter(one -> one.id().equals(theme))
                .map(Theme::title)
                .map(UserText::line)
                .findFirst()
                .orElse(theme);
    }

    /** Ends the keys of the words for it. */
    static String id(Word word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
