package org.sightline.statistics;

/**
 * What is usual between an executive's own view and others', to be quoted beside a gap (method.md A8): views correlate
 * little, and a positive gap is normal.
 */
public enum BaseRate {
    /** Mean correlation of own ratings with the supervisor's. */
    SELF_SUPERVISOR_CORRELATION(0.22),
    /** Mean correlation with peers' ratings. */
    SELF_PEER_CORRELATION(0.19),
    /** Mean correlation with direct reports' ratings. */
    SELF_DIRECT_REPORT_CORRELATION(0.14),
    /** How much higher own ratings are, as a standardised difference d; Western samples. */
    SELF_LENIENCY(0.32);

    private final double value;

    BaseRate(double value) {
        this.value = value;
    }

    public double value() {
        return value;
    }
}
