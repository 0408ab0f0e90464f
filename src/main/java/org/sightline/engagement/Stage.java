package org.sightline.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far one step of the whole way is, as one of the two may know.
 *
 * @param on the day on which it was done, null if it was not or no day is known
 * @param href where it is done for this reader, empty if nowhere
 */
public record Stage(Step step, State state, @Nullable LocalDate on, String href) {
    /** The whole way in its order. */
    public enum Step {
        GOAL,
        BRIEFED,
        BARRIERS,
        RATERS,
        SURVEY,
        INTERVIEWS,
        REPORT,
        CONVERSATION,
        INSIGHT,
        PLAN,
        PULSE,
        RESURVEY,
        FOLLOW_UP;

        /** Under which it is put in words. */
        String key() {
            return "engagement.way.step." + id(this);
        }
    }

    /** How far a step is. */
    public enum State {
        DONE,
        OPEN,
        /** Not part of this engagement. */
        ABSENT,
        /** This reader is shown nothing of it, and learns no more than that: it says the same whatever there is. */
        UNSHOWN;

        String id() {
            return Stage.id(this);
        }
    }

    public static Stage done(Step step, @Nullable LocalDate on, String href) {
        return new Stage(step, State.DONE, on, href);
    }

    public static Stage open(Step step, String href) {
        return new Stage(step, State.OPEN, null, href);
    }

    /** Done on that day, open without one. */
    public static Stage on(Step step, @Nullable LocalDate day, String href) {
        return day == null ? open(step, href) : done(step, day, href);
    }

    public static Stage absent(Step step) {
        return new Stage(step, State.ABSENT, null, "");
    }

    public static Stage unshown(Step step, String href) {
        return new Stage(step, State.UNSHOWN, null, href);
    }

    private static String id(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
