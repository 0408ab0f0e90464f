package org.sightline.barrier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can stand in the way: six barriers around an executive, three reasons of one's own for not developing others. */
public enum Barrier {
    /** Not knowing what one gets into. */
    UNKNOWN(false),
    /** Other things come first. */
    TIME(false),
    /** It seems to have nothing to do with results. */
    RESULTS(false),
    /** It does not feel safe to be seen learning. */
    SAFETY(false),
    /** It counts for nothing in how one is judged. */
    REWARD(false),
    /** Nobody to turn to, and nothing carries over to the work. */
    SUPPORT(false),
    /** Not being at ease with how it is done. */
    SKILL(true),
    /** It is not what one's time is for. */
    PRIORITY(true),
    /** Not seeing what it brings. */
    VALUE(true);

    private final boolean reason;

    Barrier(boolean reason) {
        this.reason = reason;
    }

    /** Whether it is a reason of one's own, else a barrier around one. */
    public boolean reason() {
        return reason;
    }

    /** Ends the keys of its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Barrier> all(boolean reasons) {
        return Arrays.stream(values())
                .filter(barrier -> barrier.reason == reasons)
                .toList();
    }
}
