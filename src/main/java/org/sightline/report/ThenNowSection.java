package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.statistics.ReliableChange;

/**
 * What people say who worked with the executive then, beside those who do now. They are different people: a difference
 * is named only if it is larger than other raters would make it in 8 of 10 cases (method.md A9).
 */
final class ThenNowSection {
    private static final double LEVEL = 0.80;

    /** The same relationship, ended and going on. */
    private record Pair(Perspective past, Perspective current) {}

    private final Material material;
    private final ReportTexts texts;
    private final List<Pair> pairs = new ArrayList<>();

    ThenNowSection(Material material) {
        this.material = material;
        this.texts = material.texts;
        pair(Relationship.PAST_DIRECT_REPORT, Relationship.CURRENT_DIRECT_REPORT);
        pair(Relationship.PAST_SUPERVISOR, Relationship.CURRENT_SUPERVISOR);
    }

    private void pair(Relationship past, Relationship current) {
        Optional<Perspective> then = alone(past);
        Optional<Perspective> now = alone(current);
        if (then.isPresent() && now.isPresent()) {
            pairs.add(new Pair(then.get(), now.get()));
        }
    }

    private Optional<Perspective> alone(Relationship relationship) {
        return material.anonymous().stream()
                .filter(perspective -> perspective.group().relationships().equals(List.of(relationship)))
                .findFirst();
    }

    /** Whether two such groups stand side by side, or were put together so that the report has to say why not. */
    boolean any() {
        return !pairs.isEmpty() || together();
    }

    private boolean together() {
        return material.anonymous().stream()
                .anyMatch(perspective -> perspective.id().equals(Partition.DIRECT_REPORTS));
    }

    Section section() {
        Passage passage = texts.passage("then", Map.of(), slot -> plots());
        return new Section("then", passage.title(), passage.blocks(), false);
    }

    private List<Block> plots() {
        List<Block> blocks = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pairs.size() > 1) {
                blocks.add(new Heading(2, caption(pair)));
            }
            blocks.add(plot(pair));
        }
        if (pairs.isEmpty()) {
            String minimum = Integer.toString(material.scorecard.policy().minimum());
            blocks.add(Paragraph.of(Style.BODY, texts.label("then.together", minimum)));
        }
        return blocks;
    }

    /** The same with the error of each difference, below a heading of this level for each pair; empty if there is nothing to say. */
    List<Block> plots(int level) {
        List<Block> blocks = new ArrayList<>();
        for (Pair pair : pairs) {
            blocks.add(new Heading(level, caption(pair)));
            blocks.addAll(material.withErrors(
                    plot(pair),
                    material.questionnaire.themes().stream()
                            .flatMap(theme -> change(theme, pair).stream())
                            .toList()));
        }
        return pairs.isEmpty() && together() ? plots() : blocks;
    }

    /** The comparison in a sentence for each pair, for the brief. */
    List<Block> lines() {
        return pairs.stream()
                .map(pair -> (Block) Paragraph.of(Style.BODY, line(pair)))
                .toList();
    }

    /** Whether anything is clearly different now. */
    boolean changed() {
        return pairs.stream()
                .anyMatch(pair ->
                        !(clear(pair, true).isEmpty() && clear(pair, false).isEmpty()));
    }

    private String line(Pair pair) {
        List<String> said = new ArrayList<>();
        List<String> higher = clear(pair, true);
        List<String> lower = clear(pair, false);
        if (!higher.isEmpty()) {
            said.add(texts.label("then.line.higher", material.numbers.list(higher)));
        }
        if (!lower.isEmpty()) {
            said.add(texts.label("then.line.lower", material.numbers.list(lower)));
        }
        if (said.isEmpty()) {
            said.add(texts.label("then.line.none"));
        }
        return texts.label("then.line", caption(pair), String.join(" ", said));
    }

    /** The themes that are clearly higher now, or lower. */
    private List<String> clear(Pair pair, boolean higher) {
        List<String> titles = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            change(theme, pair)
                    .filter(change -> change.reliable(LEVEL) && change.change() > 0 == higher)
                    .ifPresent(_ -> titles.add(UserText.line(theme.title())));
        }
        return titles;
    }

    private Optional<ReliableChange> change(Theme theme, Pair pair) {
        return material.mean(theme, pair.past)
                .flatMap(past ->
                        material.mean(theme, pair.current).map(current -> ReliableChange.ofGroup(past, current)));
    }

    private String caption(Pair pair) {
        return texts.label("then.caption", pair.past.label(), pair.current.label());
    }

    private Plot plot(Pair pair) {
        List<PlotRow> rows = material.questionnaire.themes().stream()
                .flatMap(theme -> row(theme, pair).stream())
                .toList();
        return new Plot(
                caption(pair),
                texts.label("theme"),
                material.axis(),
                List.of(
                        material.column(pair.past),
                        material.column(pair.current),
                        new Column(texts.label("self.difference"), null),
                        new Column(texts.label("self.reading"), null)),
                rows,
                Plot.Layout.GROUPS);
    }

    private Optional<PlotRow> row(Theme theme, Pair pair) {
        return change(theme, pair)
                .map(change -> material.compared(
                        theme,
                        compared(theme, pair.past),
                        compared(theme, pair.current),
                        false,
                        change.change(),
                        reading(change)));
    }

    private Compared compared(Theme theme, Perspective perspective) {
        double mean = material.mean(theme, perspective).orElseThrow().mean();
        return new Compared(
                perspective.label(), material.numbers.one(mean), new Dumbbell.End(perspective.mark(), mean));
    }

    private String reading(ReliableChange change) {
        if (!change.reliable(LEVEL)) {
            return texts.label("reading.no_clear_difference");
        }
        return texts.label(change.change() > 0 ? "then.higher" : "then.lower");
    }
}
