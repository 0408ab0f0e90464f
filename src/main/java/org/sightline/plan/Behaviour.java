package org.sightline.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One behaviour of a plan.
 *
 * @param insight from which it was made, null if that was removed since
 * @param settledOn null while it is under way
 * @param outcome what came of it, empty while it is under way
 */
record Behaviour(
        UUID id,
        @Nullable UUID insight,
        Words words,
        LocalDate dueOn,
        State state,
        @Nullable LocalDate settledOn,
        String outcome,
        int version) {
    /** How many may be under way at a time: more than three are not practised but filed. */
    static final int MOST = 3;

    static final int LONGEST = 1000;
    static final int LONGEST_LINE = 200;

    enum State {
        UNDER_WAY,
        DONE,
        DROPPED
    }

    /**
     * What the executive wrote about it.
     *
     * @param what people will see the executive do
     * @param practice its id in the library, empty if it is of their own making
     * @param own a practice in their own words, or what they make of that of the library
     * @param witness who will notice; is never written to
     * @param sign how they will know
     */
    record Words(String what, String situation, String practice, String own, String witness, String sign) {}

    public boolean underWay() {
        return state == State.UNDER_WAY;
    }

    public boolean done() {
        return state == State.DONE;
    }

    public boolean overdue(LocalDate today) {
        return underWay() && dueOn.isBefore(today);
    }
}
