package org.sightline.norm;

/** What came of reading a norm file. */
public sealed interface NormReading {
    record Valid(PlatformNorm norm) implements NormReading {}

    /** It is no norm file, or was altered; {@code what} says how. */
    record Faulty(String what) implements NormReading {}
}
