package org.sightline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Table;

/** How it was done and what is promised, written from the policy that really held. */
final class MethodSection {
    private final Material material;
    private final ReportTexts texts;
    private final Policy policy;

    MethodSection(Material material) {
        this.material = material;
        this.texts = material.texts;
        this.policy = material.scorecard.policy();
    }

    Section section() {
        boolean identified = material.perspectives.stream().anyMatch(perspective -> !perspective.anonymous());
        Map<String, Object> data = new HashMap<>(new NormWords(material).data());
        data.putAll(Map.ofEntries(
                Map.entry("minimum", Integer.toString(policy.minimum())),
                Map.entry("distributions", Integer.toString(policy.distributionMinimum())),
                Map.entry("labels", Integer.toString(policy.labelMinimum())),
                Map.entry("topopen", policy.protectHigh() == 0 ? "yes" : ""),
                Map.entry("identified", identified ? "yes" : ""),
                Map.entry("high", Integer.toString(material.highest())),
                Map.entry("eligible", Integer.toString(material.questionnaire.eligibleFrom())),
                Map.entry(
                        "rated",
                        Integer.toString(material.questionnaire.ratedItems().size())),
                Map.entry("questionnaire", material.questionnaire.title()),
                Map.entry("id", material.questionnaire.id()),
                Map.entry("version", material.questionnaire.version()),
                Map.entry("licence", material.questionnaire.licence()),
                Map.entry(
                        "snapshot",
                        material.facts.setting().snapshot() == null
                                ? ""
                                : material.facts.setting().snapshot())));
        Passage passage = texts.passage("method", data, slot -> List.of(bands()));
        return new Section("method", passage.title(), passage.blocks(), true);
    }

    /** Where the bands begin for the group sizes of this report (method.md B3). */
    private Table bands() {
        ReleaseMap map = new ReleaseMap(policy);
        TreeSet<Integer> sizes = new TreeSet<>();
        material.anonymous().stream().map(Perspective::group).map(Group::raters).forEach(sizes::add);
        sizes.add(policy.minimum());
        List<List<String>> rows = new ArrayList<>();
        for (int n : sizes) {
            rows.add(List.of(
                    Integer.toString(n),
                    material.numbers.released(map.release(n, n)),
                    material.numbers.released(map.release(n, n * material.highest()))));
        }
        return new Table(
                texts.label("bands.caption"),
                false,
                List.of(30, 35, 35),
                List.of(texts.label("bands.answers"), texts.label("bands.low"), texts.label("bands.high")),
                rows);
    }
}
