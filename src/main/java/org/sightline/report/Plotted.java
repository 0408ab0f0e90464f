package org.sightline.report;

import org.sightline.anonymity.Released;

/** A value as a drawing shows it: a released one, or one of the executive's own or derived from released ones. */
sealed interface Plotted {

    /** At one place. */
    record At(double value) implements Plotted {}

    /** Open towards the lower end of the scale. */
    record UpTo(double bound) implements Plotted {}

    /** Open towards the upper end of the scale. */
    record From(double bound) implements Plotted {}

    /** Not drawn. */
    record Absent() implements Plotted {}

    static Plotted of(Released released) {
        return switch (released) {
            case Released.Mean mean -> new At(mean.value());
            case Released.Low low -> new UpTo(low.value());
            case Released.High high -> new From(high.value());
            case Released.Nothing _ -> new Absent();
        };
    }

    /** Where it stands on the scale: a band at its middle, as derived numbers use it; nowhere (NaN) if absent. */
    default double centre(int highest) {
        return switch (this) {
            case At at -> at.value();
            case UpTo band -> (1 + band.bound()) / 2;
            case From band -> (band.bound() + highest) / 2;
            case Absent _ -> Double.NaN;
        };
    }
}
