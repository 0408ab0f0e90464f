package org.sightline.statistics;

/** Whether a norm can tell executives apart on a theme (method.md A7). */
public sealed interface NormSeparation {

    /** It can: single means are stabilised by this. */
    record Separates(Shrinkage shrinkage) implements NormSeparation {}

    /**
     * tau^2 is estimated 0. This does not say that everyone is average, but that the norm cannot separate executives on this
     * theme; no stabilised estimate exists.
     */
    record CannotSeparate(int targets) implements NormSeparation {}

    /** Fewer than two targets say nothing about differences. */
    record TooFewTargets(int targets) implements NormSeparation {}
}
