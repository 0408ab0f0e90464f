package org.sightline.report;

/**
 * How tightly a document is set where it must not be longer than so many pages.
 *
 * @param share of its usual size that a text has, as far as it stays readable
 */
record Density(double share) {
    static final Density USUAL = new Density(1);

    private static final double STEP = 0.03;
    private static final double TIGHTEST = 0.7;

    /** Lines nearer to each other than this run into one. */
    private static final double LEAST_LEAD = 1.24;

    boolean tightest() {
        return share - STEP < TIGHTEST;
    }

    Density tighter() {
        return new Density(share - STEP);
    }

    /** Space goes before size. */
    Type of(Type type) {
        if (share == 1) {
            return type;
        }
        double size = Math.max(Math.min(Type.LEAST, type.size()), type.size() * share);
        double lead = Math.max(size * LEAST_LEAD, type.lead() * Math.pow(share, 1.5));
        return new Type(size, Math.min(lead, type.lead()), type.face(), type.colour(), air(type.after()));
    }

    /** Space around texts. */
    double air(double usual) {
        return usual * share * share;
    }
}
