package org.sightline.rater;

import java.util.List;

/**
 * What an import would do, counted, and what stands against it.
 *
 * @param ignored columns of the file that say nothing here
 */
record RosterPlan(Counts executives, Counts people, Counts raters, List<String> ignored, List<RosterFault> faults) {
    /** New ones, changed ones, and ones that stay as they are. */
    record Counts(int create, int update, int skip) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts created() {
            return new Counts(create + 1, update, skip);
        }

        Counts updated() {
            return new Counts(create, update + 1, skip);
        }

        Counts skipped() {
            return new Counts(create, update, skip + 1);
        }
    }

    RosterPlan {
        ignored = List.copyOf(ignored);
        faults = List.copyOf(faults);
    }

    static RosterPlan faulty(List<RosterFault> faults) {
        return new RosterPlan(Counts.NONE, Counts.NONE, Counts.NONE, List.of(), faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    /** Whether everything in the file is known already. */
    public boolean nothing() {
        return executives.create + executives.update + people.create + people.update + raters.create + raters.update
                == 0;
    }
}
