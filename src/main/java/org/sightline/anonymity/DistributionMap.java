package org.sightline.anonymity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The counts of answers 1 to 5 of a cell that may be printed beside what {@link ReleaseMap} releases of it (method.md B3,
 * n of at least 8).
 *
 * <p>Counts are unsafe as they stand if all answers are 5, or if n - 1 or more gave the same v of at most 4 (with c_high =
 * 1: of at most 5): whoever holds the remaining answer then knows all others. Hiding only those would tell as much as
 * printing them. A hidden cell is therefore shared with others that publish the same label, its partners:
 *
 * <ul>
 *   <li>v of 2, 3, 4: from n - 1 times v and one w (w may be v), two of the v become v - 1 and v + 1. The sum is the same.
 *   <li>v = 1: one 1 becomes a 2; both sums lie in the low band.
 *   <li>v = 5: one 5 becomes a 4; both sums lie in the high band.
 * </ul>
 *
 * <p>What is published is thus a function of the class "these counts" or "hidden, with this label". Proof that each class
 * is safe: a partner holds every answer that the unsafe cell holds, so an insider cannot exclude it, and after taking the
 * insider's answer away, the partner's others are not all alike as the unsafe cell's are; so every other rater has two
 * feasible answers. For a partner itself the others are not all alike whoever asks.
 *
 * <p>The classes differ from those of oracle 22, which were proven for a distribution that stands alone: some of them
 * unite different sums, and the exact mean that is printed beside would take them apart again.
 */
public record DistributionMap(Policy policy) {

    /** The fewest answers of a cell whose counts are shown. */
    public int fewest() {
        return Math.max(policy.minimum(), policy.distributionMinimum());
    }

    /**
     * @param counts of the answers 1, 2, 3, 4 and 5 after reversing
     * @return the same counts, or empty where they are hidden: too few answers, or a class of the kind above
     */
    public Optional<List<Integer>> release(int[] counts) {
        if (counts.length != 5 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("not counts of five scale points: " + Arrays.toString(counts));
        }
        int n = Arrays.stream(counts).sum();
        if (n < fewest() || hidden(counts, n)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(counts).boxed().toList());
    }

    /** Whether the rule hides these counts; it is safe for any n of at least 4, whatever the policy's minimum. */
    boolean hidden(int[] counts, int n) {
        return unsafe(counts, n) || partner(counts, n);
    }

    private boolean unsafe(int[] counts, int n) {
        for (int v = 1; v <= 4; v++) {
            if (count(counts, v) >= n - 1) {
                return true;
            }
        }
        return count(counts, 5) >= n - policy.protectHigh();
    }

    private boolean partner(int[] counts, int n) {
        for (int v = 2; v <= 4; v++) {
            if (count(counts, v) >= n - 3 && count(counts, v - 1) >= 1 && count(counts, v + 1) >= 1) {
                return true;
            }
        }
        return (count(counts, 1) >= n - 2 && count(counts, 2) >= 1)
                || (count(counts, 5) >= n - 1 - policy.protectHigh() && count(counts, 4) >= 1);
    }

    private static int count(int[] counts, int value) {
        return counts[value - 1];
    }
}
