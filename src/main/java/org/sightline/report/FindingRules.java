package org.sightline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Why;
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
    private final Numbers numbers;
    private final Evidence evidence;

    FindingRules(Material material) {
        this.material = material;
        this.numbers = material.numbers;
        this.evidence = new Evidence(material);
    }

    List<Finding> strengths() {
        List<Finding> findings = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            ThemeScore score = material.score(theme.id());
            if (score.others() != null
                    && score.others().mean() >= SEEN_OFTEN
                    && score.others().interval80().low() > SURELY_ABOVE) {
                Saying saying = new Saying(material, Rule.STRENGTH_THEME);
                String mean = saying.figure(numbers.one(score.others().mean()));
                String range = saying.figure(numbers.range(score.others().interval80()));
                Why why = evidence.of(Rule.STRENGTH_THEME, theme, material.anonymous(), false);
                findings.add(saying.finding(theme.id(), anchor(theme), why, title(theme), mean, range));
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
                double least =
                        values.length == 0 ? 0 : Arrays.stream(values).min().orElse(0);
                if (least >= SEEN_OFTEN
                        && 2 * values.length >= material.anonymous().size()) {
                    strong.add(new Strong(theme, item, least));
                }
            }
        }
        return strong.stream()
                .sorted(Comparator.comparingDouble(Strong::least).reversed())
                .map(found -> strong(found.theme, found.item))
                .toList();
    }

    private Finding strong(Theme theme, Item item) {
        Rule rule = item.warning() ? Rule.STRENGTH_WARNING : Rule.STRENGTH_ITEM;
        Saying saying = new Saying(material, rule);
        ItemScore score = material.score(item);
        List<String> values = material.anonymous().stream()
                .filter(perspective -> !(material.released(score, perspective) instanceof Released.Nothing))
                .map(perspective -> saying.said(perspective, numbers.released(material.released(score, perspective))))
                .toList();
        Why why = evidence.of(rule, item, material.anonymous());
        return saying.finding(item.id(), anchor(theme), why, material.statement(item), numbers.list(values));
    }

    List<Finding> conversations() {
        List<Finding> findings = new ArrayList<>();
        List<Finding> possible = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            List<Perspective> clearly = seeing(theme, CLEAR);
            List<Perspective> possibly = seeing(theme, POSSIBLE);
            if (theme.kind() == Theme.Kind.DEVELOPMENT) {
                clearly.addAll(possibly);
                if (!clearly.isEmpty()) {
                    findings.add(signal(Rule.CONVERSATION_DEVELOPMENT, theme, clearly, List.of()));
                }
            } else if (!clearly.isEmpty()) {
                Rule rule = possibly.isEmpty() ? Rule.CONVERSATION_CLEAR : Rule.CONVERSATION_BOTH;
                findings.add(signal(rule, theme, clearly, possibly));
            } else if (!possibly.isEmpty()) {
                possible.add(signal(Rule.CONVERSATION_POSSIBLE, theme, possibly, List.of()));
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

    private Finding signal(Rule rule, Theme theme, List<Perspective> first, List<Perspective> second) {
        Saying saying = new Saying(material, rule);
        String one = means(theme, first, saying);
        String other = means(theme, second, saying);
        Why why = evidence.of(
                rule, theme, Stream.concat(first.stream(), second.stream()).toList(), false);
        return saying.finding(theme.id(), anchor(theme), why, title(theme), one, other);
    }

    private String means(Theme theme, List<Perspective> perspectives, Saying saying) {
        List<String> said = new ArrayList<>();
        for (Perspective perspective : perspectives) {
            GroupScore group = material.score(theme.id()).groups().get(perspective.id());
            if (group != null) {
                said.add(saying.said(perspective, numbers.one(group.mean())));
            }
        }
        return numbers.list(said);
    }

    private List<Perspective> seeing(Theme theme, String word) {
        List<Perspective> perspectives = new ArrayList<>();
        for (Perspective perspective : material.perspectives) {
            GroupScore group = material.score(theme.id()).groups().get(perspective.id());
            if (group != null && group.signal().word().equals(word)) {
                perspectives.add(perspective);
            }
        }
        return perspectives;
    }

    private void flagged(Theme theme, Item item, List<Finding> findings) {
        ItemScore score = material.score(item);
        Rule rule = item.warning() ? Rule.CONVERSATION_WARNING : Rule.CONVERSATION_ITEM;
        Saying saying = new Saying(material, rule);
        List<String> seenBy = new ArrayList<>();
        List<Perspective> seers = new ArrayList<>();
        for (Perspective perspective : material.perspectives) {
            Released value = material.released(score, perspective);
            boolean low = switch (value) {
                case Released.Mean mean -> mean.value() <= FLAGGED;
                case Released.Low band -> true;
                case Released.High band -> false;
                case Released.Nothing nothing -> false;
            };
            if (low) {
                seenBy.add(saying.said(perspective, numbers.released(value)));
                seers.add(perspective);
            }
        }
        if (!seenBy.isEmpty()) {
            Why why = evidence.of(rule, item, seers);
            findings.add(saying.finding(item.id(), anchor(theme), why, material.statement(item), numbers.list(seenBy)));
        }
    }

    private double[] released(ItemScore score) {
        return material.anonymous().stream()
                .map(perspective -> material.released(score, perspective))
                .flatMapToDouble(value -> value.midpoint().stream())
                .toArray();
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
