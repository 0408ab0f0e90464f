package org.sightline.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Questionnaire;

/**
 * All that the page on the protection of answers is made from. It names nobody but who signed the promise: whoever is asked,
 * or speaks for those who are, may read it.
 *
 * @param pastReports whether people are asked who once reported to an executive, and with that what they went on to do
 * @param promise of the top person, null if none is in force
 */
public record Explanation(
        Policy policy,
        Questionnaire questionnaire,
        boolean pastReports,
        @Nullable Promise promise,
        Paper paper,
        Locale locale) {
    /** Where nothing is promised. */
    public Explanation(Policy policy, Questionnaire questionnaire, boolean pastReports, Paper paper, Locale locale) {
        this(policy, questionnaire, pastReports, null, paper, locale);
    }
}
