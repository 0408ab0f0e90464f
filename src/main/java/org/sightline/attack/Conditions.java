package org.sightline.attack;

import java.util.function.LongConsumer;
import org.sightline.questionnaire.Questionnaire;

/**
 * Under which the attacks run.
 *
 * @param questionnaire that the invented executives are rated with
 * @param progress told how many steps of the attack at hand are done, from 1
 */
public record Conditions(Questionnaire questionnaire, Seeds seeds, Extent extent, LongConsumer progress) {}
