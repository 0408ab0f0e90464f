package org.sightline.scoring;

import java.util.List;
import java.util.Objects;
import org.sightline.anonymity.Group;
import org.sightline.norm.Basis;
import org.sightline.statistics.RaterSpread;

/** How far single raters lie apart, as a published scorecard used it: by its norm where it had a figure, else assumed. */
final class Spreads {
    private Spreads() {}

    static RaterSpread of(Scorecard scorecard, String theme, Group group) {
        NormUse norm = scorecard.norm();
        if (norm == null) {
            return RaterSpread.ASSUMED;
        }
        return norm.themes().stream()
                .filter(one -> one.id().equals(theme))
                .map(one -> one.spreads().get(group.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(used -> new RaterSpread(used.value(), used.basis() == Basis.ASSUMED))
                .orElse(RaterSpread.ASSUMED);
    }

    /** Of groups put together: the pooled one, so that its error is that of their mean weighted by raters. */
    static RaterSpread of(Scorecard scorecard, String theme, List<Group> groups) {
        double squares = 0;
        int raters = 0;
        boolean assumed = false;
        for (Group group : groups) {
            RaterSpread spread = of(scorecard, theme, group);
            squares += group.raters() * spread.standardDeviation() * spread.standardDeviation();
            raters += group.raters();
            assumed |= spread.assumed();
        }
        return new RaterSpread(Math.sqrt(squares / raters), assumed);
    }
}
