package org.sightline.rater;

import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.DistributionMap;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.anonymity.Released;
import org.sightline.system.Texts;

/** What a policy hides in every report, whoever is asked: averages at the ends, counts of answers, names above comments. */
final class RuleWords {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private RuleWords() {}

    static String of(Policy policy, Texts texts) {
        int smallest = policy.minimum();
        ReleaseMap map = new ReleaseMap(policy);
        CommentRules comments = new CommentRules(policy);
        return texts.of(
                "preflight.rules",
                smallest,
                bound(map.release(smallest, LOWEST * smallest)),
                bound(map.release(smallest, HIGHEST * smallest)),
                new DistributionMap(policy).fewest(),
                comments.fewestToName(),
                comments.fewestComments());
    }

    /** The bound of a band to one decimal, rounded as the report rounds it. */
    private static double bound(Released released) {
        double bound = switch (released) {
            case Released.Low low -> low.value();
            case Released.High high -> high.value();
            case Released.Mean _, Released.Nothing _ ->
                throw new IllegalArgumentException("no band at the end of the scale: " + released);
        };
        return Math.round(10 * bound) / 10.0;
    }
}
