package org.sightline.pulse;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;

/**
 * A pulse or a question of an engagement, from its first words on.
 *
 * @param running null until it has started
 * @param sharedOn when the coach showed the answers to a question, null if they did not
 */
record Pulse(
        UUID id,
        UUID engagement,
        Campaign.Kind kind,
        State state,
        PulseContent content,
        LocalDate madeOn,
        @Nullable Running running,
        @Nullable LocalDate sharedOn,
        int version) {
    /** How far it is prepared; what becomes of it afterwards is the campaign's state. */
    enum State {
        /** In the executive's hands. */
        DRAFT,
        /** In the coach's hands, who starts it or hands it back. */
        PROPOSED,
        STARTED
    }

    /**
     * The campaign that it is.
     *
     * @param held whether the attack on its result did not pass
     */
    record Running(UUID campaign, UUID executive, Campaign.State state, LocalDate closesOn, boolean held) {
        public boolean collecting() {
            return state == Campaign.State.COLLECTING;
        }
    }

    public boolean draft() {
        return state == State.DRAFT;
    }

    public boolean proposed() {
        return state == State.PROPOSED;
    }

    public boolean started() {
        return state == State.STARTED;
    }

    public boolean question() {
        return kind == Campaign.Kind.QUESTION;
    }

    /** Ends the key of the words for what it is waiting for. */
    public String stage() {
        if (running == null) {
            return draft() ? "draft" : "proposed";
        }
        return running.collecting() ? "collecting" : "over";
    }
}
