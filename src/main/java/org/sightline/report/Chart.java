package org.sightline.report;

/**
 * A drawing defined by its data. It adapts to the width and height that the page gives it, so that the rows of a table
 * make one plot.
 */
sealed interface Chart permits Axis, CountStrip, Dumbbell, KeySample, Strip, ValueField {
    /** The same content in words, with every number; empty if the drawing says nothing of its own. */
    String alt();

    /** The least height at which it can be read. */
    double height();

    void paint(Canvas canvas, double width, double height);
}
