package org.sightline.attack;

/**
 * How much is tried.
 *
 * @param distributions most answers of a cell whose distributions are enumerated (T1)
 * @param executives on whom the witness test probes every answer (T2)
 * @param permutations executives whose answers are dealt out anew (T3)
 * @param read executives whose documents are read (T4)
 * @param printed executives whose PDF is made as well (T2, T3, T4, T6)
 * @param leaks executives whose feedback goes through each leaky publisher (T5)
 * @param orders seeds of the test of order (T6)
 * @param invited most people invited per relationship (T7)
 * @param campaigns played against a database of their own (S1 to S9)
 * @param weak campaigns kept in each of the ways that are known to be weak (S10)
 */
public record Extent(
        int distributions,
        int executives,
        int permutations,
        int read,
        int printed,
        int leaks,
        int orders,
        int invited,
        int campaigns,
        int weak) {
    /** In less than 90 seconds on one core. */
    public static final Extent SHORT = new Extent(18, 16, 96, 64, 4, 8, 1_000, 4, 20, 3);

    /** What is promised of a release. */
    public static final Extent FULL = new Extent(30, 2_000, 2_000, 2_000, 100, 48, 1_000, 6, 200, 30);
}
