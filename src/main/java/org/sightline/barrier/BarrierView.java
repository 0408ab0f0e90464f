package org.sightline.barrier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result with what follows from it, as the parts ask for it that the pages of executives and of sponsors share. */
public interface BarrierView {
    /** The words in which an executive is asked, by their area. */
    String EXECUTIVES = "barrier";

    /** Those in which a sponsor is asked about an organisation. */
    String SPONSORS = "sponsor-barrier";

    /** The area of the words. */
    String voice();

    /** The address that those of results, cards and strategies begin with. */
    String page();

    /** Whether this reader may still change something. */
    boolean open();

    /** Null if there is none that this reader sees. */
    @Nullable
    Check check();

    Ranking ranking();

    List<Strategy> strategies();

    /** All results that this reader sees, the latest first. */
    List<Check> all();

    LocalDate today();

    /** Who takes a card on, by name. */
    String owner(Strategy strategy);

    /** What to speak of first. */
    default List<Barrier> pressing() {
        return ranking().pressing(SharedBarriers.MOST);
    }

    default List<Card> cards(Barrier barrier) {
        return Card.of(barrier);
    }

    /** Whether somebody is at it. */
    default boolean taken(Card card) {
        return strategies().stream()
                .anyMatch(strategy -> strategy.open() && strategy.card().equals(card));
    }

    default boolean latest() {
        Check shown = check();
        return shown == null || shown.equals(all().getFirst());
    }
}
