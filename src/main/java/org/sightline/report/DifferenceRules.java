package org.sightline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Why;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.ThemeScore;

/**
 * Where views differ: first the executive's from the others' if the difference is clear, the two largest, then group
 * from group.
 */
final class DifferenceRules {
    private static final int MOST = 3;
    private static final int MOST_GAPS = 2;
    private static final double APART = 0.8;
    private static final String NO_DIFFERENCE = "no clear difference";

    private final Material material;
    private final Evidence evidence;

    DifferenceRules(Material material) {
        this.material = material;
        this.evidence = new Evidence(material);
    }

    /** A finding and how large the difference is, by which findings of one rule are ordered. */
    private record Sized(double size, Finding finding) {}

    List<Finding> findings() {
        List<Sized> gaps = new ArrayList<>();
        List<Sized> groups = new ArrayList<>();
        for (Theme theme : material.questionnaire.themes()) {
            gap(theme, gaps);
            groups(theme, groups);
        }
        List<Finding> findings = new ArrayList<>(largest(gaps, MOST_GAPS));
        findings.addAll(largest(groups, MOST - findings.size()));
        return findings;
    }

    private static List<Finding> largest(List<Sized> sized, int most) {
        return sized.stream()
                .sorted(Comparator.comparingDouble(Sized::size).reversed())
                .limit(most)
                .map(Sized::finding)
                .toList();
    }

    private void gap(Theme theme, List<Sized> found) {
        ThemeScore score = material.score(theme.id());
        if (score.gap() != null
                && score.self() != null
                && score.others() != null
                && !score.gap().reading().equals(NO_DIFFERENCE)) {
            Rule rule = score.gap().value() > 0 ? Rule.DIFFERENCE_HIGHER : Rule.DIFFERENCE_LOWER;
            Saying saying = new Saying(material, rule);
            String self = saying.figure(material.numbers.one(score.self()));
            String others = saying.figure(material.numbers.one(score.others().mean()));
            Why why = evidence.of(rule, theme, material.anonymous(), true);
            found.add(new Sized(Math.abs(score.gap().value()), finding(saying, theme, why, self, others)));
        }
    }

    private void groups(Theme theme, List<Sized> found) {
        apart(theme).ifPresent(two -> {
            Saying saying = new Saying(material, Rule.DIFFERENCE_GROUPS);
            String lower = saying.said(two.low.perspective, material.numbers.one(two.low.mean));
            String higher = saying.said(two.high.perspective, material.numbers.one(two.high.mean));
            List<Perspective> both = List.of(two.low.perspective, two.high.perspective);
            Why why = evidence.of(Rule.DIFFERENCE_GROUPS, theme, both, false);
            found.add(new Sized(two.high.mean - two.low.mean, finding(saying, theme, why, lower, higher)));
        });
    }

    private record Seen(Perspective perspective, double mean) {}

    /** The two groups that lie furthest apart. */
    record Apart(Seen low, Seen high) {}

    /** Those two, if they lie far enough apart to be named. */
    Optional<Apart> apart(Theme theme) {
        List<Seen> seen = new ArrayList<>();
        for (Perspective perspective : material.anonymous()) {
            GroupScore group = material.score(theme.id()).groups().get(perspective.id());
            if (group != null) {
                seen.add(new Seen(perspective, group.mean()));
            }
        }
        seen.sort(Comparator.comparingDouble(Seen::mean));
        return seen.size() > 1 && seen.getLast().mean - seen.getFirst().mean >= APART
                ? Optional.of(new Apart(seen.getFirst(), seen.getLast()))
                : Optional.empty();
    }

    private static Finding finding(Saying saying, Theme theme, Why why, String first, String second) {
        return saying.finding(theme.id(), FindingRules.anchor(theme), why, UserText.line(theme.title()), first, second);
    }
}
