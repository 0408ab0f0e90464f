package org.sightline.questionnaire;

import java.util.Set;

/** Which questionnaires a text may hold. */
enum Shape {
    /** What files and editors can make: five points, themes of two items at least. */
    SURVEY(Set.of(5), 1, 2),

    /** Beside these what the application makes: a pulse on seven points with one item or more, a question with none. */
    ANY(Set.of(5, 7), 0, 1);

    private final Set<Integer> points;
    private final int fewestThemes;
    private final int fewestItems;

    Shape(Set<Integer> points, int fewestThemes, int fewestItems) {
        this.points = points;
        this.fewestThemes = fewestThemes;
        this.fewestItems = fewestItems;
    }

    boolean takesPoints(int number) {
        return points.contains(number);
    }

    boolean takesThemes(int number) {
        return number >= fewestThemes;
    }

    boolean takesItems(int number) {
        return number >= fewestItems;
    }
}
