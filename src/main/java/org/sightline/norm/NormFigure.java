package org.sightline.norm;

import java.math.BigDecimal;
import java.util.Optional;
import org.sightline.statistics.Estimate;

/** One figure of a norm with what stands behind it, or the reason why there is none. */
public sealed interface NormFigure {
    /** The executives whose answers it is made of. */
    int executives();

    /**
     * A figure.
     *
     * @param value with two significant digits
     * @param executives never fewer than {@link Batch#FIRST}
     * @param units what {@link Measure} says, at least 1
     * @param since the version in which it was computed; a later one took it over unchanged
     */
    record Known(BigDecimal value, int executives, int units, int since) implements NormFigure {
        public Known {
            if (!TwoDigits.holds(value)) {
                throw new IllegalArgumentException("more than two significant digits");
            }
            if (executives < Batch.FIRST || units < 1 || since < 1) {
                throw new IllegalArgumentException(
                        "no figure of " + executives + " executives and " + units + " units since " + since);
            }
            value = value.stripTrailingZeros();
        }
    }

    /** There is none. */
    record Missing(Estimate.Reason reason, int executives) implements NormFigure {}

    default Optional<BigDecimal> known() {
        return this instanceof Known figure ? Optional.of(figure.value()) : Optional.empty();
    }
}
