package org.sightline.anonymity;

/**
 * What a campaign promises its raters; frozen when the first invitation is queued.
 *
 * @param minimum fewest answers of a group that are shown, k, 3 to 10
 * @param distributionMinimum fewest answers for which counts per scale point are shown, at least 8
 * @param labelMinimum fewest raters of a group whose comments carry the group's name, at least 5 (method.md B7 (5))
 * @param protectLow insiders against whom unfavourable answers stay undetermined (c_low of method.md B2), 1
 * @param protectHigh insiders against whom the top answer stays undetermined (c_high), 0 or 1
 */
public record Policy(int minimum, int distributionMinimum, int labelMinimum, int protectLow, int protectHigh) {
    public Policy {
        if (minimum < 3 || minimum > 10) {
            throw new IllegalArgumentException("minimum must be 3 to 10, is " + minimum);
        }
        if (distributionMinimum < 8) {
            throw new IllegalArgumentException("distributionMinimum must be at least 8, is " + distributionMinimum);
        }
        if (labelMinimum < 5) {
            throw new IllegalArgumentException("labelMinimum must be at least 5, is " + labelMinimum);
        }
        if (protectLow != 1 || protectHigh < 0 || protectHigh > 1) {
            throw new IllegalArgumentException(
                    "protection must be (1,0) or (1,1), is (" + protectLow + "," + protectHigh + ")");
        }
    }

    /** The default for a given minimum: distributions from 8, comment labels from 5, protection (1,0). */
    public static Policy withMinimum(int minimum) {
        return of(minimum, Protection.LOW_END);
    }

    /** What a campaign chooses; distributions from 8, comment labels from 5. */
    public static Policy of(int minimum, Protection protection) {
        return new Policy(minimum, 8, 5, protection.low(), protection.high());
    }

    /** The choice behind c_low and c_high. */
    public Protection protection() {
        return protectHigh == 0 ? Protection.LOW_END : Protection.BOTH_ENDS;
    }
}
