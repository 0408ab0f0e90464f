package org.sightline.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireYaml;
import org.sightline.questionnaire.Reading;

/** What each started campaign asks. */
@ApplicationScoped
public class FrozenQuestionnaires implements PanacheRepositoryBase<FrozenQuestionnaire, UUID> {
    // what is frozen never changes, so a reading once made stays true
    private final Map<UUID, Questionnaire> readings = new ConcurrentHashMap<>();

    /** The instrument of a campaign that has started, read from its frozen text. */
    public Questionnaire questionnaire(UUID campaignId) {
        Questionnaire known = readings.get(campaignId);
        if (known != null) {
            return known;
        }
        Questionnaire questionnaire = switch (QuestionnaireYaml.read(
                "campaign " + campaignId, of(campaignId).source())) {
            case Reading.Valid valid -> valid.questionnaire();
            case Reading.Faulty faulty -> throw new IllegalStateException("frozen questionnaire: " + faulty.faults());
        };
        readings.put(campaignId, questionnaire);
        return questionnaire;
    }

    /** Of a campaign that has started. */
    public FrozenQuestionnaire of(UUID campaignId) {
        return findByIdOptional(campaignId)
                .orElseThrow(() -> new IllegalArgumentException("campaign " + campaignId + " has not started"));
    }
}
