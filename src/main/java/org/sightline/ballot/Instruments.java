package org.sightline.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.campaign.FrozenQuestionnaire;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.questionnaire.QuestionnaireYaml;
import org.sightline.questionnaire.Reading;

/** The frozen questionnaires of campaigns, read once; they never change. */
@ApplicationScoped
class Instruments {
    private final FrozenQuestionnaires frozen;
    private final Map<UUID, Instrument> byCampaign = new ConcurrentHashMap<>();

    Instruments(FrozenQuestionnaires frozen) {
        this.frozen = frozen;
    }

    Instrument of(UUID campaignId) {
        return byCampaign.computeIfAbsent(campaignId, id -> read(frozen.of(id)));
    }

    private static Instrument read(FrozenQuestionnaire frozen) {
        String name = "campaign " + frozen.campaignId();
        return switch (QuestionnaireYaml.read(name, frozen.source())) {
            case Reading.Valid valid -> Instrument.of(HexFormat.of().formatHex(frozen.sha256()), valid.questionnaire());
            case Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }
}
