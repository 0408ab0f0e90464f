package org.sightline.attack;

import java.util.Collection;

/**
 * What follows with certainty from a class of worlds that look alike. A kind of person is a set of statements, a bit for each;
 * a class is the kinds that somebody in it can be, a bit for each kind.
 */
final class Certain {
    private Certain() {}

    /**
     * @param tries classes times statements
     * @param hits where everybody who is meant must have made the statement
     */
    record Count(long tries, long hits) {
        Count and(Count other) {
            return new Count(tries + other.tries, hits + other.hits);
        }
    }

    static Count count(Collection<Long> classes, int kinds) {
        long tries = 0;
        long hits = 0;
        for (long possible : classes) {
            if (possible != 0) {
                for (int statement = 1; statement < kinds; statement <<= 1) {
                    tries++;
                    hits += everybody(possible, kinds, statement) ? 1 : 0;
                }
            }
        }
        return new Count(tries, hits);
    }

    private static boolean everybody(long possible, int kinds, int statement) {
        for (int kind = 0; kind < kinds; kind++) {
            if ((possible >> kind & 1) == 1 && (kind & statement) == 0) {
                return false;
            }
        }
        return true;
    }
}
