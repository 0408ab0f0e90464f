package org.sightline.security;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** The one source of randomness, so that a test can bring its own. */
final class Randomness {
    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
