package org.sightline.attack;

import java.util.function.Consumer;

/** All ways in which so many people can be of so many kinds, whoever is who. */
final class Multisets {
    private Multisets() {}

    /** @param use is given how many there are of each kind, in the same array each time */
    static void each(int kinds, int people, Consumer<int[]> use) {
        each(new int[kinds], 0, people, use);
    }

    private static void each(int[] counts, int kind, int left, Consumer<int[]> use) {
        if (kind == counts.length - 1) {
            counts[kind] = left;
            use.accept(counts);
            return;
        }
        for (int here = 0; here <= left; here++) {
            counts[kind] = here;
            each(counts, kind + 1, left - here, use);
        }
    }
}
