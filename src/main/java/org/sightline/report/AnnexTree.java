package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;
import org.sightline.scoring.Scorecard.ThemeScore;
import org.sightline.statistics.GroupMean;
import org.sightline.statistics.NonResponse;
import org.sightline.statistics.ReliableChange;

/**
 * What the coach needs beside the report, and the executive does not: what the pattern might mean, where each sentence
 * comes from, how sure it all is. Like the report, it is made from released cells alone.
 */
final class AnnexTree {
    private static final int QUESTIONS = 8;
    private static final double LIKELY = 0.80;
    private static final double SURE = 0.95;

    private final Material material;
    private final ReportTexts texts;

    AnnexTree(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Map<String, Object> data = Map.of("executive", material.executive);
        sections.add(section("annex", data, List.of()));
        sections.add(section("annex-hypotheses", data, new Hypotheses(material).blocks()));
        sections.add(section("annex-evidence", data, evidence()));
        sections.add(section("annex-uncertainty", data, uncertainty()));
        new LineageSection(material).annex().ifPresent(sections::add);
        List<Block> questions = List.of(new Block.Questions(IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(question -> texts.label("annex.question." + question))
                .map(question -> List.of(new Block.Run(question, false)))
                .toList()));
        sections.add(section("annex-questions", data, questions));
        return sections;
    }

    private Section section(String name, Map<String, Object> data, List<Block> blocks) {
        Passage passage = texts.passage(name, data, slot -> blocks);
        return new Section(name, passage.title(), passage.blocks(), name.equals("annex-evidence"));
    }

    private List<Block> evidence() {
        List<Block> blocks = new ArrayList<>();
        for (Finding finding : new SummarySection(material).findings()) {
            blocks.add(new Heading(2, finding.sentence().text()));
            blocks.add(Paragraph.of(Style.SMALL, RulesSection.line(texts, finding.why())));
            blocks.add(finding.why().cells());
        }
        if (blocks.isEmpty()) {
            blocks.add(Paragraph.of(Style.BODY, texts.label("annex.evidence.none")));
        }
        return blocks;
    }

    private List<Block> uncertainty() {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            ThemeScore score = material.score(theme.id());
            List<GroupMean> groups = material.anonymous().stream()
                    .flatMap(perspective -> material.mean(theme, perspective).stream())
                    .toList();
            if (score.others() != null && !groups.isEmpty()) {
                ReliableChange same = ReliableChange.ofEqualWeights(groups, groups);
                rows.add(List.of(
                        UserText.line(theme.title()),
                        material.numbers.one(score.others().mean()),
                        material.numbers.range(score.others().interval80()),
                        material.numbers.range(score.others().interval95()),
                        material.numbers.one(same.minimal(LIKELY)),
                        material.numbers.one(same.minimal(SURE))));
            }
        }
        if (rows.isEmpty()) {
            blocks.add(Paragraph.of(Style.BODY, texts.label("annex.uncertainty.none")));
        } else {
            List<String> head = List.of(
                    texts.label("theme"),
                    texts.label("brief.others"),
                    texts.label("annex.range80"),
                    texts.label("annex.range95"),
                    texts.label("annex.change80"),
                    texts.label("annex.change95"));
            blocks.add(new Table(
                    texts.label("annex.uncertainty.caption"), true, List.of(34, 12, 14, 14, 13, 13), head, rows));
            blocks.add(Paragraph.of(Style.BODY, texts.label("annex.change.note")));
        }
        silent(blocks);
        return blocks;
    }

    /** What those who did not answer could change, of all together and only where they are many. */
    private void silent(List<Block> blocks) {
        ReportFacts.Participation participation = material.facts.setting().participation();
        if (participation == null || participation.answered() == 0) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            ThemeScore score = material.score(theme.id());
            if (score.others() != null) {
                NonResponse silent = new NonResponse(
                        participation.invited(),
                        participation.answered(),
                        score.others().mean());
                if (silent.worthTelling()) {
                    var bounds = silent.bounds();
                    rows.add(List.of(
                            UserText.line(theme.title()),
                            material.numbers.one(score.others().mean()),
                            texts.label(
                                    "range", material.numbers.one(bounds.low()), material.numbers.one(bounds.high()))));
                }
            }
        }
        blocks.add(new Heading(2, texts.label("annex.silent")));
        if (rows.isEmpty()) {
            blocks.add(Paragraph.of(Style.BODY, texts.label("annex.silent.few", participation.percent())));
            return;
        }
        blocks.add(Paragraph.of(Style.BODY, texts.label("annex.silent.many", participation.percent())));
        List<String> head =
                List.of(texts.label("theme"), texts.label("brief.others"), texts.label("annex.silent.bounds"));
        blocks.add(new Table(texts.label("annex.silent.bounds"), false, List.of(60, 20, 20), head, rows));
    }
}
