package org.sightline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Findings;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.report.Block.Section;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.Interval;
import org.sightline.scoring.Scorecard.ThemeScore;

/** The report on one page: all themes in one plot, and what the rules find worth saying first. */
final class SummarySection {
    private static final int ALL = 3;

    private final Material material;
    private final ReportTexts texts;
    /** By the name of their list, in its order. */
    private final Map<String, List<Finding>> lists = new LinkedHashMap<>();

    SummarySection(Material material) {
        this.material = material;
        this.texts = material.texts;
        FindingRules rules = new FindingRules(material);
        lists.put("strengths", rules.strengths());
        lists.put("conversations", rules.conversations());
        lists.put("differences", new DifferenceRules(material).findings());
    }

    Section section() {
        Map<String, Object> data = Map.of("executive", material.executive);
        Passage passage = texts.passage("summary", data, slot -> switch (slot) {
            case "themes" -> List.of(themes());
            case "strengths", "conversations", "differences" -> List.of(findings(slot, ALL));
            default -> throw new IllegalArgumentException("no such directive in summary: " + slot);
        });
        return new Section("summary", passage.title(), passage.blocks(), true);
    }

    /** @param list strengths, conversations or differences */
    Findings findings(String list, int most) {
        List<Finding> found = lists.getOrDefault(list, List.of()).stream()
                .limit(most)
                .map(this::worded)
                .toList();
        return new Findings(texts.label("summary." + list), texts.label("summary." + list + ".none"), found);
    }

    /** The sentences of the rules, before any rewording. */
    List<Sentence> sentences() {
        return findings().stream().map(Finding::sentence).toList();
    }

    /** The same with what they rest on. */
    List<Finding> findings() {
        return lists.values().stream().flatMap(List::stream).toList();
    }

    /** In the coach's words where there are any; words with other figures were written for another scoring. */
    private Finding worded(Finding finding) {
        Sentence sentence = finding.sentence();
        Rewording rewording = material.facts.words().rewordings().get(sentence.id());
        if (rewording == null) {
            return finding;
        }
        String text = UserText.line(rewording.text());
        if (text.isEmpty() || !sentence.keepsFigures(text)) {
            return finding;
        }
        String mark = texts.label("worded", UserText.line(rewording.signature()), material.date(rewording.day()));
        return new Finding(sentence, text, finding.anchor(), mark, finding.why());
    }

    Plot themes() {
        List<Column> columns = new ArrayList<>();
        columns.add(material.selfColumn());
        material.perspectives.forEach(perspective -> columns.add(material.column(perspective)));
        if (material.severalVoices()) {
            columns.add(material.othersColumn());
        }
        List<PlotRow> rows =
                material.questionnaire.themes().stream().map(this::row).toList();
        return new Plot(
                texts.label("summary.caption"),
                texts.label("theme"),
                material.axis(),
                columns,
                rows,
                Plot.Layout.STATEMENTS);
    }

    private PlotRow row(Theme theme) {
        ThemeScore score = material.score(theme.id());
        List<Strip.Point> points = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        AltText alt = new AltText(UserText.line(theme.title()));
        Double self = score.self();
        cells.add(material.numbers.oneOrDash(self));
        if (self != null) {
            points.add(new Strip.Point(Mark.SELF, new Plotted.At(self)));
            alt.add(texts.label("brief.self"), material.numbers.one(self));
        }
        for (Perspective perspective : material.perspectives) {
            GroupScore group = score.groups().get(perspective.id());
            String value = group == null ? texts.label("toofew") : material.numbers.one(group.mean());
            cells.add(value);
            alt.add(perspective.label(), value);
            if (group != null) {
                points.add(new Strip.Point(perspective.mark(), new Plotted.At(group.mean())));
            }
        }
        String headline = texts.label("none");
        Interval range = null;
        if (score.others() != null) {
            headline = material.numbers.one(score.others().mean());
            range = score.others().interval80();
        }
        if (material.severalVoices()) {
            cells.add(headline);
            alt.add(texts.label("key.others"), headline);
            if (score.others() != null) {
                points.add(
                        new Strip.Point(Mark.ALL, new Plotted.At(score.others().mean())));
            }
        }
        Strip strip = new Strip(material.highest(), range, points, alt.text());
        return new PlotRow(UserText.line(theme.title()), "", strip, headline, cells);
    }
}
