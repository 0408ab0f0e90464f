package org.sightline.attack;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Randomness that can be repeated: the same seed, purpose and number always give the same. */
public record Seeds(long seed) {
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    public RandomGenerator of(String purpose, long number) {
        return new SplittableRandom((seed * STRIDE + purpose.hashCode()) * STRIDE + number);
    }

    /** The same for the product's own classes, which ask for secure randomness. */
    public SecureRandom secure(String purpose, long number) {
        return new Repeatable(of(purpose, number));
    }

    private static final class Repeatable extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final transient RandomGenerator random;

        Repeatable(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
