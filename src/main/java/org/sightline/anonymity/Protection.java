package org.sightline.anonymity;

import java.util.Locale;

/**
 * Which answers nobody can determine even together with one rater of the group who tells their own: the coalition settings
 * (c_low, c_high) of method.md B2. Against recipients alone every answer is protected under both.
 */
public enum Protection {
    /**
     * (1, 0): every answer but the top mark; if all others gave it, the insider can tell. Ratings cluster at the upper end,
     * so most means stay exact.
     */
    LOW_END(1, 0),

    /** (1, 1): the top mark too; the price is that far more cells become bands (method.md B3). */
    BOTH_ENDS(1, 1);

    private final int low;
    private final int high;

    Protection(int low, int high) {
        this.low = low;
        this.high = high;
    }

    /** c_low, insiders against whom unfavourable answers stay undetermined. */
    public int low() {
        return low;
    }

    /** c_high, insiders against whom the top mark stays undetermined. */
    public int high() {
        return high;
    }

    /** The name used in forms and texts: lower case with underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
