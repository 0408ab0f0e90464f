package org.sightline.statistics;

import java.util.Comparator;
import java.util.List;

/**
 * The executive's own answer to one item against the others' mean, sorted into what it tells (method.md A8). Both
 * boundaries belong to the stronger statement: a gap of exactly half a point counts.
 *
 * @param position of the item in the questionnaire, which breaks ties
 * @param self own answer, 1 to 5
 * @param others the others' mean, 1 to 5
 * @param standardError of {@code others}, above 0
 */
public record ItemGap(int position, double self, double others, double standardError) {
    private static final int SHOWN = 5;
    private static final double STRENGTH = 4.0;
    private static final double NEED = 3.5;
    private static final double BAND = 0.5;
    // a mean of thirds may miss a boundary by its last bit
    private static final double ROUNDING = 1e-9;

    /** What an item tells. */
    public enum Quadrant {
        /** others >= 4.0 and d <= -0.5 */
        HIDDEN_STRENGTH,
        /** others < 3.5 and d >= 0.5 */
        BLIND_SPOT,
        /** others >= 4.0 otherwise */
        CONFIRMED_STRENGTH,
        /** others < 3.5 otherwise */
        CONFIRMED_NEED,
        /** others from 3.5 to below 4.0 */
        MIDDLE
    }

    public ItemGap {
        if (!(self >= 1 && self <= 5 && others >= 1 && others <= 5)) {
            throw new IllegalArgumentException("outside the scale 1 to 5: " + self + ", " + others);
        }
        if (!(standardError > 0 && Double.isFinite(standardError))) {
            throw new IllegalArgumentException("impossible standard error: " + standardError);
        }
    }

    /** d = self - others. */
    public double gap() {
        return self - others;
    }

    public Quadrant quadrant() {
        if (others >= STRENGTH - ROUNDING) {
            return gap() <= -BAND + ROUNDING ? Quadrant.HIDDEN_STRENGTH : Quadrant.CONFIRMED_STRENGTH;
        }
        if (others < NEED - ROUNDING) {
            return gap() >= BAND - ROUNDING ? Quadrant.BLIND_SPOT : Quadrant.CONFIRMED_NEED;
        }
        return Quadrant.MIDDLE;
    }

    /**
     * The items of one quadrant that are shown: at most five, by |d| / SE from the largest, ties in the questionnaire's
     * order. The order in which the items are given does not matter.
     */
    public static List<ItemGap> shown(Quadrant quadrant, List<ItemGap> items) {
        return items.stream()
                .filter(item -> item.quadrant() == quadrant)
                .sorted(Comparator.comparingDouble(ItemGap::weight).reversed().thenComparingInt(ItemGap::position))
                .limit(SHOWN)
                .toList();
    }

    /** |d| / SE in steps of a billionth, so that equal figures tie whatever their last bits. */
    private double weight() {
        return Math.rint(Math.abs(gap()) / standardError / ROUNDING);
    }
}
