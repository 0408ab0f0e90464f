package org.sightline.anonymity;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What all waves of one group say of one item together (method.md B5, later answers): sum(n_w m_w) / sum(n_w) over the waves
 * w whose cell is released, n_w raters in the wave's atom, m_w its released value or a band's midpoint. It is derived from
 * what is printed anyway and never goes through {@link ReleaseMap}, for which the cells of the waves are separate.
 *
 * <p>The weights are the raters of the atoms, which are printed, not the answers to the item: those would tell how many could
 * not say.
 *
 * @param value the weighted mean, in 1 to 5
 * @param least the smallest it could be, whatever stands behind the bands; the value itself if every wave is exact
 * @param most the largest it could be
 */
public record Combined(double value, double least, double most) {
    /** One wave: the raters of the atom, and what left its cell. */
    public record Part(int raters, Released released) {
        public Part {
            if (raters < 1) {
                throw new IllegalArgumentException("an atom without raters: " + raters);
            }
        }

        private boolean said() {
            return released.midpoint().isPresent();
        }

        private double middle() {
            return released.midpoint().orElseThrow();
        }

        private double least() {
            return switch (released) {
                case Released.Low _ -> 1;
                case Released.High high -> high.value();
                case Released.Mean _, Released.Nothing _ -> middle();
            };
        }

        private double most() {
            return switch (released) {
                case Released.Low low -> low.value();
                case Released.High _ -> 5;
                case Released.Mean _, Released.Nothing _ -> middle();
            };
        }
    }

    /** Empty if no wave's cell is released; with one that is, its own value. */
    public static Optional<Combined> of(List<Part> waves) {
        List<Part> said = waves.stream().filter(Part::said).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Combined(
                        weighted(said, Part::middle), weighted(said, Part::least), weighted(said, Part::most)));
    }

    /** Whether every wave is exact. */
    public boolean exact() {
        return least == most;
    }

    private static double weighted(List<Part> waves, ToDoubleFunction<Part> value) {
        double sum = waves.stream()
                .mapToDouble(wave -> wave.raters() * value.applyAsDouble(wave))
                .sum();
        return sum / waves.stream().mapToInt(Part::raters).sum();
    }
}
