package org.sightline.oversight;

import java.time.Instant;
import java.util.List;

/** What is known of the last run of {@code make verify-anonymity} on this machine. */
public sealed interface Verification {
    /** It has not run, or elsewhere. */
    record Absent() implements Verification {}

    /** Something lies where the result should be, and it cannot be relied on. */
    record Faulty() implements Verification {}

    /**
     * A result.
     *
     * @param version of the program that was attacked
     * @param brief the short extent
     * @param seed from which everything was drawn; the same seed gives the same table
     * @param passed every attack failed and every leak on purpose was found
     */
    record Result(
            Instant at,
            String version,
            boolean brief,
            long seed,
            boolean passed,
            Machine machine,
            List<Finding> findings)
            implements Verification {
        public Result {
            findings = List.copyOf(findings);
        }

        public double seconds() {
            return findings.stream().mapToDouble(Finding::seconds).sum();
        }
    }

    /** On what it ran. */
    record Machine(String java, String system, int processors) {}

    /**
     * One line of the table.
     *
     * @param sentence what was attacked, as the command put it
     * @param verdict passed, caught, failed or missed
     */
    record Finding(
            String attack, String sentence, long tries, long hits, double chance, String verdict, double seconds) {
        public boolean good() {
            return verdict.equals("passed") || verdict.equals("caught");
        }
    }
}
