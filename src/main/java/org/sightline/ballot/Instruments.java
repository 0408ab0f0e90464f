package org.sightline.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.questionnaire.Questionnaire;

/** The frozen questionnaires of campaigns as they are laid out, made once for each language; they never change. */
@ApplicationScoped
class Instruments {
    private record Key(UUID campaignId, Locale locale) {}

    private final FrozenQuestionnaires frozen;
    private final Map<Key, Instrument> known = new ConcurrentHashMap<>();

    Instruments(FrozenQuestionnaires frozen) {
        this.frozen = frozen;
    }

    /** @param wanted by the reader; where the campaign has no such translation it is the original's language */
    Instrument of(UUID campaignId, Locale wanted) {
        return known.computeIfAbsent(new Key(campaignId, wanted), key -> {
            Questionnaire questionnaire = frozen.questionnaire(campaignId, wanted);
            return Instrument.of(campaignId + " " + questionnaire.language(), questionnaire);
        });
    }
}
