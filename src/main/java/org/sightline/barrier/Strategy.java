package org.sightline.barrier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that was taken up.
 *
 * @param check the result beside which it was
 * @param named who takes it on, where that is not clear without a name; else empty
 * @param settledOn null while it is open
 */
public record Strategy(
        UUID id,
        UUID check,
        Card card,
        Owner owner,
        String named,
        LocalDate dueOn,
        State state,
        @Nullable LocalDate settledOn) {
    /** Longest name. */
    static final int LONGEST = 120;

    /** Who takes it on. */
    public enum Owner {
        EXECUTIVE,
        COACH,
        SPONSOR,
        /** For a sponsor: anybody else, by name. */
        OTHER;

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

    /** As its owner takes it home: by names, without words. */
    Map<String, Object> fields() {
        return Map.of(
                "card", card.id(),
                "owner", owner.id(),
                "sponsor", named,
                "due", dueOn.toString(),
                "state", state.id());
    }

    /** Card and owner as they are kept. */
    static String text(Card card, Owner owner, String named) {
        return card.id() + "\n" + owner.id() + "\n" + named;
    }

    /** One whose card and owner are kept as such a text. */
    static Strategy kept(
            UUID id, UUID check, String text, LocalDate dueOn, String state, @Nullable LocalDate settledOn) {
        String[] body = text.split("\n", 3);
        return new Strategy(
                id,
                check,
                Card.named(body[0]).orElseThrow(),
                Owner.named(body[1]).orElseThrow(),
                body[2],
                dueOn,
                State.valueOf(state),
                settledOn);
    }
}
