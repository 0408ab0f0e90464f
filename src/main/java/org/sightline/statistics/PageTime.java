package org.sightline.statistics;

import java.util.List;
import org.sightline.statistics.Estimate.Reason;

/**
 * How long a rater stayed on one page (method.md A12). Times stay in memory; only the flag is counted.
 *
 * @param seconds 0 or more
 * @param items on the page, 1 or more
 */
public record PageTime(double seconds, int items) {
    /** Nobody reads and answers an item in less (Huang et al. 2012, doi:10.1007/s10869-011-9231-8). */
    public static final double SECONDS_PER_ITEM = 2;

    public PageTime {
        if (!(seconds >= 0 && Double.isFinite(seconds)) || items < 1) {
            throw new IllegalArgumentException("not a page: " + seconds + " s for " + items);
        }
    }

    /** Below two seconds per item. */
    public boolean tooFast() {
        return seconds < SECONDS_PER_ITEM * items;
    }

    /** Page-time index: the share of pages that were too fast; n is the number of pages, NO_DATA for none. */
    public static Estimate index(List<PageTime> pages) {
        return pages.isEmpty()
                ? Estimate.none(Reason.NO_DATA, 0)
                : Estimate.of(pages.stream().filter(PageTime::tooFast).count() / (double) pages.size(), pages.size());
    }
}
