package org.sightline.questionnaire;

import java.util.List;

/**
 * The answer scale, every point in words.
 *
 * @param points from the lowest to the highest, values 1, 2, 3, ...; five of them when read from a file
 * @param cannotSay the answer of a rater who had no chance to see it; never a point of the scale
 */
public record Scale(List<Point> points, String cannotSay) {
    /** One point and its words. */
    public record Point(int value, String label) {}

    public Scale {
        points = List.copyOf(points);
    }

    /** The value of the highest point; a reversed answer x counts as {@code highest() + 1 - x}. */
    public int highest() {
        return points.size();
    }
}
