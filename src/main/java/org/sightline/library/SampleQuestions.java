package org.sightline.library;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.questionnaire.Questionnaire;

/** What an executive may try as raters will get it; packages above know whom a survey is about. */
public interface SampleQuestions {
    /**
     * @param account of the executive
     * @param engagement in which they prepare
     * @return empty if the engagement is not theirs
     */
    Optional<Questionnaire> of(UUID account, UUID engagement, Locale language);
}
