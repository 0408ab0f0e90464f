package org.sightline.suite;

/**
 * How the tests are dealt out. A process that runs test classes one by one starts the application anew for each, in some
 * seconds of both cores; one that runs a suite starts it once. Two processes take the suites in turn.
 */
final class Part {
    static final String ROOT = "org.sightline";

    static final String A_TO_B = "org\\.sightline\\.([A-Z]\\w*|[ab].*)Test";
    static final String C_TO_H = "org\\.sightline\\.[c-h].*Test";
    static final String I_TO_N = "org\\.sightline\\.[i-n].*Test";
    static final String O_TO_Z = "org\\.sightline\\.[o-z].*Test";

    /** Without services; they run beside the processes of the second phase. */
    static final String STATISTICS = "org.sightline.statistics";

    static final String ANONYMITY = "org.sightline.anonymity";
    static final String QUESTIONNAIRE = "org.sightline.questionnaire";
    static final String NORM = "org.sightline.norm";

    private Part() {}
}
