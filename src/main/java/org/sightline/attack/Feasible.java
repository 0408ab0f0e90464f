package org.sightline.attack;

/**
 * What an attacker must take for possible in one cell, after everything that was published of it: for the recipient alone,
 * and for a recipient together with one rater who gave 1, 2, 3, 4 or 5, which answers the others may have given.
 */
final class Feasible {
    private static final int SCALE = 5;

    /** Bit v - 1 is set if some other may have given v; place 0 is for the recipient alone. */
    private final int[] others = new int[SCALE + 1];

    /** These counts would have been published in the same way. */
    void add(int[] counts) {
        int present = 0;
        for (int value = 0; value < SCALE; value++) {
            present |= counts[value] > 0 ? 1 << value : 0;
        }
        others[0] |= present;
        for (int own = 1; own <= SCALE; own++) {
            if (counts[own - 1] > 0) {
                others[own] |= counts[own - 1] > 1 ? present : present & ~(1 << (own - 1));
            }
        }
    }

    /**
     * In how many of the six positions every other answer is known for certain.
     *
     * @param protectHigh 0 if a rater may learn that everybody else gave the top mark, as was promised
     */
    int determined(int protectHigh) {
        int determined = 0;
        for (int position = 0; position <= SCALE; position++) {
            boolean single = Integer.bitCount(others[position]) == 1;
            boolean accepted = position > 0 && protectHigh == 0 && others[position] == 1 << (SCALE - 1);
            determined += single && !accepted ? 1 : 0;
        }
        return determined;
    }

    /** How many of the six positions there are: an insider may have given what nobody can have given. */
    int positions() {
        int positions = 0;
        for (int possible : others) {
            positions += possible == 0 ? 0 : 1;
        }
        return positions;
    }

    /** The distance between the lowest and the highest answer that the recipient must take for possible. */
    int width() {
        return others[0] == 0
                ? 0
                : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(others[0]) - Integer.numberOfTrailingZeros(others[0]);
    }
}
