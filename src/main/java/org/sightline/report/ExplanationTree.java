package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.CountMap;
import org.sightline.anonymity.DistributionMap;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.norm.Batch;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Table;

/** How answers are protected and what is not promised (method.md B9), written from the rules themselves. */
final class ExplanationTree {
    /** How many more answers the second example has. */
    private static final int MORE = 4;

    private final @Nullable Promise promise;
    private final Policy policy;
    private final Questionnaire questionnaire;
    private final boolean pastReports;
    private final ReportTexts texts;

    private ExplanationTree(Explanation explanation) {
        this.promise = explanation.promise();
        this.policy = explanation.policy();
        this.questionnaire = explanation.questionnaire();
        this.pastReports = explanation.pastReports();
        this.texts = ReportTexts.in(explanation.locale());
    }

    static List<Block> of(Explanation explanation) {
        return List.of(new ExplanationTree(explanation).section());
    }

    private Section section() {
        CommentRules comments = new CommentRules(policy);
        Map<String, Object> data = Map.ofEntries(
                Map.entry("minimum", Integer.toString(policy.minimum())),
                Map.entry("eligible", Integer.toString(questionnaire.eligibleFrom())),
                Map.entry("rated", Integer.toString(questionnaire.ratedItems().size())),
                Map.entry("topopen", policy.protectHigh() == 0 ? "yes" : ""),
                Map.entry("distributions", Integer.toString(new DistributionMap(policy).fewest())),
                Map.entry("labels", Integer.toString(comments.fewestToName())),
                Map.entry("comments", Integer.toString(comments.fewestComments())),
                Map.entry("people", Integer.toString(comments.fewestToPool())),
                Map.entry("lineage", pastReports ? Integer.toString(new CountMap(policy.minimum()).fewest()) : ""),
                Map.entry("normfirst", Integer.toString(Batch.FIRST)),
                Map.entry("questionnaire", questionnaire.title()),
                Map.entry("version", questionnaire.version()));
        Passage passage = texts.passage("explanation", data, slot -> List.of(bands()));
        List<Block> blocks = new ArrayList<>(passage.blocks());
        if (promise != null) {
            blocks.addAll(promise.blocks());
        }
        return new Section("protection", passage.title(), blocks, true);
    }

    private Table bands() {
        int highest = questionnaire.scale().highest();
        ReleaseMap map = new ReleaseMap(policy, highest);
        Numbers numbers = new Numbers(texts);
        List<List<String>> rows = new ArrayList<>();
        for (int n : List.of(policy.minimum(), policy.minimum() + MORE)) {
            rows.add(List.of(
                    Integer.toString(n),
                    numbers.released(map.release(n, n)),
                    numbers.released(map.release(n, n * highest))));
        }
        return new Table(
                texts.label("explanation.caption"),
                false,
                List.of(30, 35, 35),
                List.of(
                        texts.label("explanation.answers"),
                        texts.label("explanation.low"),
                        texts.label("explanation.high")),
                rows);
    }
}
