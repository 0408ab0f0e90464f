package org.sightline.resurvey;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An executive in a campaign that repeats an earlier one.
 *
 * @param earlier the same person there
 * @param name of the campaign
 */
record Later(UUID executive, UUID earlier, UUID campaign, String name, Stage stage, LocalDate closesOn) {
    /** How far the repetition is, as much as both of the two may know. */
    enum Stage {
        PREPARING,
        COLLECTING,
        /** The answers are in and the report is not given yet. */
        WAITING,
        THERE
    }

    public boolean preparing() {
        return stage == Stage.PREPARING;
    }

    /** Whether the answers are in, however many there are. */
    boolean over() {
        return stage == Stage.WAITING || stage == Stage.THERE;
    }

    public boolean there() {
        return stage == Stage.THERE;
    }

    /** Under which the stage is put in words. */
    public String stageKey() {
        return "resurvey.stage." + stage.name().toLowerCase(java.util.Locale.ROOT);
    }
}
