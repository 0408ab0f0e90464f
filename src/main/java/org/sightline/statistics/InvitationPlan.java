package org.sightline.statistics;

import java.util.OptionalInt;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * How many to invite so that enough answer, each with the same probability and for themselves (method.md A5): P(at least k
 * of m) is the upper tail of Binomial(m, rate).
 *
 * <p>Edge cases: k = 0 is certain; k above m is impossible; at rate 0 no number of invitations is enough.
 *
 * @param rate the expected response rate, 0 to 1
 */
public record InvitationPlan(double rate) {
    private static final int MOST = 10_000;

    public InvitationPlan {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("a response rate of 0 to 1, not " + rate);
        }
    }

    /**
     * The probability that at least k of m invited answer.
     *
     * @throws IllegalArgumentException for negative numbers
     */
    public double probabilityOf(int k, int m) {
        if (k < 0 || m < 0) {
            throw new IllegalArgumentException("at least " + k + " of " + m);
        }
        if (k == 0) {
            return 1;
        }
        return k > m ? 0 : 1 - new BinomialDistribution(null, m, rate).cumulativeProbability(k - 1);
    }

    /**
     * The fewest invitations that bring at least k answers with at least this probability; empty if 10,000 do not.
     *
     * @param k at least 1
     * @param probability above 0 and below 1
     */
    public OptionalInt invitationsFor(int k, double probability) {
        if (k < 1) {
            throw new IllegalArgumentException("at least one answer, not " + k);
        }
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability between 0 and 1, not " + probability);
        }
        int low = k;
        int high = MOST;
        if (k > MOST || probabilityOf(k, MOST) < probability) {
            return OptionalInt.empty();
        }
        // the probability rises with every invitation
        while (low < high) {
            int middle = (low + high) / 2;
            if (probabilityOf(k, middle) >= probability) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(low);
    }
}
