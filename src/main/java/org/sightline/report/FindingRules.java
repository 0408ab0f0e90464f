package org.sightline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Finding;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.scoring.Scorecard.ThemeScore;

/**
 * What stands out as strong, and what is worth a conversation. Each sentence comes from one named rule and holds no number that is not in the
 * scorecard; at most three per list, themes before statements, ties in the order of the questionnaire.
 */
final class FindingRules {
    private static final int MOST = 3;
    private static final double SEEN_OFTEN = 4.0;
    private static final double SURELY_ABOVE = 3.5;
    private static final double FLAGGED = 2.5;
    private static final String CLEAR = "clear signal";
    private static final String POSSIBLE = "possible signal";

    private final Material material;
    private final ReportTexts texts;
    private final Numbers numbers;

    FindingRules(Material material) {
        this.material = material;
        this.texts = material.texts;
        this.numbers = material.numbers;
    }

    List<Finding> strengths() {
        List<Finding> findings = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            ThemeScore score = material.score(theme.id());
            if (score.others() != null
                    && score.others().mean() >= SEEN_OFTEN
                    && score.others().interval80().low() > SURELY_ABOVE) {
                String text = texts.label(
                        "finding.strength.theme",
                        title(theme),
                        numbers.one(score.others().mean()),
                        numbers.range(score.others().interval80()));
                findings.add(new Finding("strength.theme", text, anchor(theme)));
            }
        }
        strongItems().forEach(findings::add);
        return first(findings);
    }

    /** Statements that every group with enough answers puts at "often" or better, the surest first. */
    private List<Finding> strongItems() {
        record Strong(Theme theme, Item item, double least) {}
        List<Strong> strong = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            for (Item item : theme.items()) {
                double[] values = released(material.score(item));
                double least = values.length == 0
                        ? 0
                        : java.util.Arrays.stream(values).min().orElse(0);
                if (least >= SEEN_OFTEN
                        && 2 * values.length >= material.anonymous().size()) {
                    strong.add(new Strong(theme, item, least));
                }
            }
        }
        return strong.stream()
                .sorted(Comparator.comparingDouble(Strong::least).reversed())
                .map(found -> new Finding(
                        found.item.warning() ? "strength.warning" : "strength.item",
                        texts.label(
                                found.item.warning() ? "finding.strength.warning" : "finding.strength.item",
                                material.statement(found.item),
                                values(material.score(found.item))),
                        anchor(found.theme)))
                .toList();
    }

    List<Finding> conversations() {
        List<Finding> findings = new ArrayList<>();
        List<Finding> possible = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            List<String> clearly = saying(theme, CLEAR);
            List<String> possibly = saying(theme, POSSIBLE);
            if (theme.kind() == Theme.Kind.DEVELOPMENT) {
                clearly.addAll(possibly);
                if (!clearly.isEmpty()) {
                    findings.add(signal("conversation.development", theme, clearly, clearly));
                }
            } else if (!clearly.isEmpty()) {
                String rule = possibly.isEmpty() ? "conversation.clear" : "conversation.both";
                findings.add(signal(rule, theme, clearly, possibly));
            } else if (!possibly.isEmpty()) {
                possible.add(signal("conversation.possible", theme, possibly, possibly));
            }
        }
        findings.addAll(possible);
        for (Theme theme : material.questionnaire.themes()) {
            for (Item item : theme.items()) {
                flagged(theme, item, findings);
            }
        }
        return first(findings);
    }

    private Finding signal(String rule, Theme theme, List<String> first, List<String> second) {
        String text = texts.label("finding." + rule, title(theme), numbers.list(first), numbers.list(second));
        return new Finding(rule, text, anchor(theme));
    }

    private List<String> saying(Theme theme, String word) {
        List<String> groups = new ArrayList<>();
        for (Perspective perspective : material.perspectives) {
            GroupScore group = material.score(theme.id()).groups().get(perspective.id());
            if (group != null && group.signal().word().equals(word)) {
                groups.add(texts.label("said", perspective.phrase(), numbers.one(group.mean())));
            }
        }
        return groups;
    }

    private void flagged(Theme theme, Item item, List<Finding> findings) {
        ItemScore score = material.score(item);
        List<String> seenBy = new ArrayList<>();
        for (Perspective perspective : material.perspectives) {
            Released value = material.released(score, perspective);
            boolean low = switch (value) {
                case Released.Mean mean -> mean.value() <= FLAGGED;
                case Released.Low band -> true;
                case Released.High band -> false;
                case Released.Nothing nothing -> false;
            };
            if (low) {
                seenBy.add(texts.label("said", perspective.phrase(), numbers.released(value)));
            }
        }
        if (!seenBy.isEmpty()) {
            String rule = item.warning() ? "conversation.warning" : "conversation.item";
            String text = texts.label("finding." + rule, material.statement(item), numbers.list(seenBy));
            findings.add(new Finding(rule, text, anchor(theme)));
        }
    }

    private double[] released(ItemScore score) {
        return material.anonymous().stream()
                .map(perspective -> material.released(score, perspective))
                .flatMapToDouble(value -> value.midpoint().stream())
                .toArray();
    }

    private String values(ItemScore score) {
        return numbers.list(material.anonymous().stream()
                .filter(perspective -> !(material.released(score, perspective) instanceof Released.Nothing))
                .map(perspective -> texts.label(
                        "said", perspective.phrase(), numbers.released(material.released(score, perspective))))
                .toList());
    }

    private static String title(Theme theme) {
        return UserText.line(theme.title());
    }

    static String anchor(Theme theme) {
        return "theme-" + theme.id();
    }

    private static List<Finding> first(List<Finding> findings) {
        return findings.stream().limit(MOST).toList();
    }
}
