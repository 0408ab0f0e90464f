package org.sightline.suite;

/**
 * How the tests are dealt out. A process that runs test classes one by one starts the application anew for each, in some
 * seconds of both cores; one that runs a suite starts it once. Two processes take the suites in turn, by their names from Z
 * to A, so that the longest do not come last.
 */
final class Part {
    static final String ROOT = "org.sightline";

    static final String A_TO_B = "org\\.sightline\\.((?!Nine)[A-Z]\\w*|[ab].*)Test";
    static final String C_TO_E = "org\\.sightline\\.[c-e].*Test";
    static final String F_TO_L = "org\\.sightline\\.[f-l].*Test";
    static final String M_TO_O = "org\\.sightline\\.(Nine|[m-o]).*Test";
    static final String P_TO_R = "org\\.sightline\\.[p-r].*Test";
    static final String S_TO_Z = "org\\.sightline\\.[s-z].*Test";

    /** Without services; they run beside the processes of the second phase. */
    static final String STATISTICS = "org.sightline.statistics";

    static final String ANONYMITY = "org.sightline.anonymity";
    static final String QUESTIONNAIRE = "org.sightline.questionnaire";
    static final String NORM = "org.sightline.norm";

    private Part() {}
}
