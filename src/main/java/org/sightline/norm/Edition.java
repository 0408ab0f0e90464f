package org.sightline.norm;

import org.sightline.questionnaire.Questionnaire;

/** The questionnaire in one version: what a norm is a norm of. */
public record Edition(String questionnaire, String version) {
    public static Edition of(Questionnaire questionnaire) {
        return new Edition(questionnaire.id(), questionnaire.version());
    }

    @Override
    public String toString() {
        return questionnaire + " " + version;
    }
}
