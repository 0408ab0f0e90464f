package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Relationship;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Table;

/** Who answered: the size of each group that is shown, and in words what was put together and why. */
final class RatersSection {
    private final Material material;
    private final ReportTexts texts;

    RatersSection(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    Section section() {
        ReportFacts.Participation participation = material.facts.setting().participation();
        Map<String, Object> data = Map.of(
                "executive", material.executive,
                "minimum", minimum(),
                "invited", participation == null ? "" : Integer.toString(participation.invited()),
                "answered", participation == null ? "" : Integer.toString(participation.answered()),
                "percent", participation == null ? "" : Integer.toString(participation.percent()),
                "self", material.selfAssessed() ? "yes" : "");
        Passage passage = texts.passage("raters", data, slot -> switch (slot) {
            case "groups" -> List.of(groups());
            case "merged" -> merged();
            default -> throw new IllegalArgumentException("no such directive in raters: " + slot);
        });
        return new Section("raters", passage.title(), passage.blocks(), false);
    }

    private Table groups() {
        List<List<String>> rows = new ArrayList<>();
        for (Perspective perspective : material.perspectives) {
            rows.add(List.of(
                    perspective.label(), Integer.toString(perspective.group().raters()), shownAs(perspective)));
        }
        return new Table(
                texts.label("raters.caption"),
                false,
                List.of(34, 14, 52),
                List.of(texts.label("raters.group"), texts.label("raters.answered"), texts.label("raters.shown")),
                rows);
    }

    private String shownAs(Perspective perspective) {
        if (!perspective.anonymous()) {
            return texts.label("raters.identified");
        }
        List<Relationship> relationships = perspective.group().relationships();
        return relationships.size() < 2
                ? texts.label("raters.own")
                : texts.label("raters.together", names(relationships));
    }

    /** One sentence for every group that unites several relationships. */
    private List<Block> merged() {
        List<Block> sentences = new ArrayList<>();
        for (Perspective perspective : material.anonymous()) {
            Group group = perspective.group();
            if (group.relationships().size() > 1) {
                String rule = group.id().equals(Partition.DIRECT_REPORTS)
                        ? "merged.reports"
                        : group.joined() ? "merged.joined" : "merged.pool";
                String text = texts.label(rule, names(group.relationships()), minimum(), perspective.label());
                sentences.add(Block.Paragraph.of(Block.Style.BODY, text));
            }
        }
        return sentences;
    }

    private String names(List<Relationship> relationships) {
        return material.numbers.list(relationships.stream()
                .map(relationship -> texts.label("relationship." + relationship.id()))
                .toList());
    }

    private String minimum() {
        return Integer.toString(material.scorecard.policy().minimum());
    }
}
