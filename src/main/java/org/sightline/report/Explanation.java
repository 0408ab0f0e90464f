package org.sightline.report;

import java.util.Locale;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Questionnaire;

/**
 * All that the page on the protection of answers is made from. It names no person and no organisation: whoever is asked,
 * or speaks for those who are, may read it.
 */
public record Explanation(Policy policy, Questionnaire questionnaire, Paper paper, Locale locale) {}
