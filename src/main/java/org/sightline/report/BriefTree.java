package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Worksheet;

/** The report on two pages: what people say, and what the executive will do first. */
final class BriefTree {
    private static final int STRENGTHS = 3;
    private static final int CONVERSATIONS = 2;
    private static final double FIELD = 150;

    private final Material material;
    private final ReportTexts texts;

    BriefTree(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    List<Section> sections() {
        SummarySection summary = new SummarySection(material);
        Map<String, Object> data = Map.of(
                "executive", material.executive,
                "campaign", material.facts.campaignName().orElse(""),
                "people", Integer.toString(people()));
        Passage first = texts.passage("brief", data, slot -> switch (slot) {
            case "themes" -> List.of(summary.themes());
            case "strengths" -> List.of(summary.findings(slot, STRENGTHS));
            case "conversations" -> List.of(summary.findings(slot, CONVERSATIONS));
            default -> throw new IllegalArgumentException("no such directive in brief: " + slot);
        });
        Passage second = texts.passage("brief-next", Map.of(), slot -> switch (slot) {
            case "views" -> views();
            case "then" -> new ThenNowSection(material).lines();
            case "pair" -> pair();
            case "step" -> List.of(step());
            default -> throw new IllegalArgumentException("no such directive in brief-next: " + slot);
        });
        return List.of(
                new Section("brief", first.title(), first.blocks(), true),
                new Section("next", second.title(), second.blocks(), true));
    }

    private int people() {
        return material.perspectives.stream()
                .mapToInt(perspective -> perspective.group().raters())
                .sum();
    }

    /** What was expected beside what was said, where anything was; else the executive's own answers beside the others'. */
    private List<Block> views() {
        List<Block> expected = new ExpectedSection(material).plots();
        if (!expected.isEmpty()) {
            return List.of(new Heading(2, texts.label("brief.expected")), expected.get(1));
        }
        List<Block> gaps = material.selfAssessed() ? new SelfSection(material).gaps() : List.of();
        if (gaps.isEmpty()) {
            return List.of(Paragraph.of(Style.BODY, texts.label("brief.noself")));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, texts.label("self.caption"))));
        blocks.addAll(gaps);
        return blocks;
    }

    private List<Block> pair() {
        if (material.questionnaire.pair().isEmpty()) {
            return List.of();
        }
        return new PairSection(material)
                .picture(FIELD)
                .<List<Block>>map(
                        picture -> List.of(new Heading(2, UserText.line(material.questionnaire.pairTitle())), picture))
                .orElse(List.of());
    }

    private Worksheet step() {
        List<String> prompts = List.of(
                texts.label("plan.behaviour"),
                texts.label("plan.first"),
                texts.label("plan.support"),
                texts.label("plan.date"));
        return new Worksheet(texts.label("brief.step"), prompts, Worksheet.Room.USUAL);
    }
}
