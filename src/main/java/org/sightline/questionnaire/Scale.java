package org.sightline.questionnaire;

import java.util.List;

/**
 * The answer scale, every point in words.
 *
 * @param points from the lowest to the highest, values 1, 2, 3, ...
 * @param cannotSay the answer of a rater who had no chance to see it; never a point of the scale
 */
public record Scale(List<Point> points, String cannotSay) {
    public record Point(int value, String label) {}

    public Scale {
        points = List.copyOf(points);
    }

    public int highest() {
        return points.size();
    }
}
