package org.sightline.attack.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sightline.attack.storage.Linking.Share;

/**
 * What an attack got right over many campaigns, against what luck would bring: under no link at all, a row of n is laid
 * at the right door with chance 1/n, so one in each lineup, with variance one.
 */
final class Score {
    private static final double SIGMAS = 3;

    private final List<Share> campaigns = new ArrayList<>();

    /** @param clues of one campaign, each followed on its own */
    void add(Collection<Share> clues) {
        campaigns.add(clues.stream().reduce(Share.NONE, Share::plus));
    }

    long rows() {
        return campaigns.stream().mapToLong(Share::rows).sum();
    }

    long right() {
        return campaigns.stream().mapToLong(Share::right).sum();
    }

    /** The share of rows that luck lays at the right door. */
    double chance() {
        return rows() == 0 ? 0 : byLuck() / rows();
    }

    /**
     * Whether the mean over campaigns is more than three standard errors above luck. The error is that of the sample,
     * but never less than that of rows without any link.
     */
    boolean beyondLuck() {
        int n = campaigns.size();
        double excess = (right() - byLuck()) / n;
        double squares = campaigns.stream()
                .mapToDouble(one -> one.right() - one.byLuck() - excess)
                .map(deviation -> deviation * deviation)
                .sum();
        double variance = Math.max(n > 1 ? squares / (n - 1) : 0, byLuck() / n);
        return excess > SIGMAS * Math.sqrt(variance / n);
    }

    private double byLuck() {
        return campaigns.stream().mapToDouble(Share::byLuck).sum();
    }
}
