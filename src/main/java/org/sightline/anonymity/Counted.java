package org.sightline.anonymity;

/**
 * How many of a group said yes, as far as it leaves (see {@link CountMap}). Only this package constructs these (an
 * architecture test holds it): {@link CountMap} releases, and {@link #restored} reads back what was released before.
 */
public sealed interface Counted {

    /** So many, exactly. */
    record Exactly(int yes) implements Counted {}

    /** So many or fewer. */
    record AtMost(int yes) implements Counted {}

    /** So many or more. */
    record AtLeast(int yes) implements Counted {}

    /** Fewer people than the minimum, or bands that meet. */
    record Nothing() implements Counted {}

    /**
     * What was published earlier, read back; it decides nothing and releases nothing new.
     *
     * @param kind {@code exactly}, {@code most} or {@code least}; anything else for nothing
     */
    static Counted restored(String kind, int yes) {
        return switch (kind) {
            case "exactly" -> new Exactly(yes);
            case "most" -> new AtMost(yes);
            case "least" -> new AtLeast(yes);
            default -> new Nothing();
        };
    }
}
