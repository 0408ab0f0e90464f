package org.sightline.anonymity;

/**
 * How likely it is that at least k of m people answer, if each answers with the probability {@link #RESPONSE}
 * independently of the others (method.md A5, planning).
 *
 * <p>P(X &gt;= k) for X binomial with m and .7 is put into three words: likely from .70, unlikely below .40, else
 * uncertain. With k = 4 that is unlikely for four (.24), uncertain for five (.53), likely for six (.74).
 */
public enum Chance {
    UNLIKELY,
    UNCERTAIN,
    LIKELY;

    /** The share of the people asked who usually answer. */
    public static final double RESPONSE = .70;

    /** As few invitations as an anonymous group should ever have, whatever k is (method.md A5). */
    public static final int FEWEST_INVITATIONS = 6;

    private static final double LIKELY_FROM = .70;
    private static final double UNLIKELY_BELOW = .40;

    /**
     * @param asked m, at least 0
     * @param minimum k, at least 1; more than m is unlikely
     */
    public static Chance of(int asked, int minimum) {
        double chance = atLeast(minimum, asked);
        if (chance >= LIKELY_FROM) {
            return LIKELY;
        }
        return chance < UNLIKELY_BELOW ? UNLIKELY : UNCERTAIN;
    }

    /** The fewest invitations, six at least, with which k answers are likely. */
    public static int advised(int minimum) {
        int asked = FEWEST_INVITATIONS;
        while (of(asked, minimum) != LIKELY) {
            asked++;
        }
        return asked;
    }

    /**
     * P(X &gt;= k) for X binomial with m and {@link #RESPONSE}, summed upwards from k.
     *
     * @return 1 for k of at most 0, 0 for k above m
     */
    static double atLeast(int minimum, int asked) {
        if (minimum < 0 || asked < 0) {
            throw new IllegalArgumentException("not counts: " + minimum + " of " + asked);
        }
        double sum = 0;
        for (int answers = minimum; answers <= asked; answers++) {
            double term = 1;
            for (int i = 1; i <= answers; i++) {
                // (m over a) p^a (1-p)^(m-a), each factor near the size of the result
                term *= (asked - answers + i) * RESPONSE / i;
            }
            sum += term * Math.pow(1 - RESPONSE, asked - answers);
        }
        return Math.min(1, sum);
    }
}
