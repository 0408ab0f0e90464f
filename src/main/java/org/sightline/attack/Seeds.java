package org.sightline.attack;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Randomness that can be repeated: the same seed, purpose and number always give the same. */
public record Seeds(long seed) {
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    RandomGenerator of(String purpose, long number) {
        return new SplittableRandom((seed * STRIDE + purpose.hashCode()) * STRIDE + number);
    }
}
