package org.sightline.barrier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that was taken up.
 *
 * @param check the result beside which it was
 * @param sponsor by name, empty unless the sponsor takes it on
 * @param settledOn null while it is open
 */
public record Strategy(
        UUID id,
        UUID check,
        Card card,
        Owner owner,
        String sponsor,
        LocalDate dueOn,
        State state,
        @Nullable LocalDate settledOn) {
    /** Longest name of a sponsor. */
    static final int LONGEST = 120;

    /** Who takes it on. */
    public enum Owner {
        EXECUTIVE,
        COACH,
        SPONSOR;

        /** Its value in a form, and the end of the key of its words. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Owner> named(@Nullable String id) {
            return Arrays.stream(values())
                    .filter(owner -> owner.id().equals(id))
                    .findFirst();
        }
    }

    /** What became of it. */
    public enum State {
        OPEN,
        DONE,
        DROPPED;

        /** Its value in a form, and the end of the key of its words. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> named(@Nullable String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id().equals(id))
                    .findFirst();
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean overdue(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }

    /** Card and owner as they are kept. */
    static String text(Card card, Owner owner, String sponsor) {
        return card.id() + "\n" + owner.id() + "\n" + sponsor;
    }
}
