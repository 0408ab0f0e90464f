package org.sightline.security;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identifiers of version 4 from a source of randomness that is handed in: they tell neither time nor order. */
public final class RandomId {
    private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
    private static final long VARIANT_2 = 0x8000000000000000L;

    private RandomId() {}

    public static UUID from(RandomGenerator random) {
        return new UUID(random.nextLong() & VERSION_MASK | VERSION_4, random.nextLong() & VARIANT_MASK | VARIANT_2);
    }
}
