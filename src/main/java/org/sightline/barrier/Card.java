package org.sightline.barrier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Something to try against a barrier, as a card to be taken up. */
public record Card(Barrier barrier, int number) {
    static final int EACH = 3;

    static List<Card> of(Barrier barrier) {
        return IntStream.rangeClosed(1, EACH)
                .mapToObj(number -> new Card(barrier, number))
                .toList();
    }

    /** Its name in addresses, and the end of the key of its words. */
    public String id() {
        return barrier.id() + "-" + number;
    }

    static Optional<Card> named(@Nullable String id) {
        return Arrays.stream(Barrier.values())
                .flatMap(barrier -> of(barrier).stream())
                .filter(card -> card.id().equals(id))
                .findFirst();
    }
}
