package org.sightline.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a period.
 *
 * @param unit such as m€, %, days; maybe empty
 * @param actual null as long as it is not known
 * @param weight above 0, against those of the other figures of the period
 * @param source where the figure comes from
 * @param higher whether more is better, else less is
 */
record Figure(
        String name,
        String unit,
        BigDecimal target,
        @Nullable BigDecimal actual,
        BigDecimal weight,
        String source,
        boolean higher) {
    /** Fewer say too little about a job, more say nothing about what counts in it. */
    static final int FEWEST = 3;

    static final int MOST = 6;
    static final int LONGEST = 100;
}
