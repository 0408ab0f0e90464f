package org.sightline.rater;

import java.util.Locale;
import org.sightline.anonymity.Chance;
import org.sightline.anonymity.Relationship;

/** What the number of people asked in a group lets one expect of the report; the thresholds are those of the forecast. */
public enum GroupSize {
    /** Too few ever to be shown as a group of their own. */
    THIN,
    /** Enough only if more answer than usually do. */
    TIGHT,
    /** A current supervisor chooses personally whether to be shown. */
    SUPERVISOR,
    ENOUGH;

    public static GroupSize of(Relationship relationship, int raters, int minimum) {
        if (relationship == Relationship.CURRENT_SUPERVISOR || relationship == Relationship.SELF) {
            return SUPERVISOR;
        }
        if (raters < minimum) {
            return THIN;
        }
        return raters < Chance.advised(minimum) ? TIGHT : ENOUGH;
    }

    /** Ends the keys of its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
