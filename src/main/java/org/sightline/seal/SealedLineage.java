package org.sightline.seal;

import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;

/**
 * What a seal left of one thing that one past report said they went on to do, or did not; linked to nothing else they said.
 */
public record SealedLineage(LineagePeriod period, LineageStatement statement, boolean holds) {
    @Override
    public String toString() {
        return "SealedLineage";
    }
}
