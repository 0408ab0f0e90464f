package org.sightline.norm;

/**
 * How far the executives are gathered for the next version of a norm (method.md A10, B6): thirty for the first, and from
 * then on at least ten more than the version before, so that two versions never differ by a few.
 *
 * @param executives whose answers can be used now
 * @param last executives of the version before, 0 if there is none
 */
public record Batch(int executives, int last) {
    /** The fewest executives of a version and of any figure. */
    public static final int FIRST = 30;

    /** By how many executives a version, and any figure, exceeds the one before. */
    public static final int STEP = 10;

    /** How many executives the next version needs. */
    public int needed() {
        return last == 0 ? FIRST : Math.max(FIRST, last + STEP);
    }

    public int missing() {
        return Math.max(0, needed() - executives);
    }

    public boolean complete() {
        return missing() == 0;
    }
}
