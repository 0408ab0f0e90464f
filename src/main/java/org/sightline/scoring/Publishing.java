package org.sightline.scoring;

import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Questionnaire;

/** The publisher of a campaign: what its instrument and its promise to the raters make of feedback. */
@FunctionalInterface
interface Publishing {
    Publisher of(Questionnaire questionnaire, Policy policy);
}
