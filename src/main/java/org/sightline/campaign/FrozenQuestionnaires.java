package org.sightline.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireYaml;
import org.sightline.questionnaire.Reading;

/** What each started campaign asks. */
@ApplicationScoped
public class FrozenQuestionnaires implements PanacheRepositoryBase<FrozenQuestionnaire, UUID> {
    // what is frozen never changes, so a reading once made stays true
    private final Map<UUID, Edition> readings = new ConcurrentHashMap<>();

    /** The instrument of a campaign that has started, read from its frozen text, in the language of its original. */
    public Questionnaire questionnaire(UUID campaignId) {
        return edition(campaignId).original();
    }

    /** The same in the language wanted, or that of the original where it was not translated when the campaign started. */
    public Questionnaire questionnaire(UUID campaignId, Locale wanted) {
        return edition(campaignId).in(wanted);
    }

    private Edition edition(UUID campaignId) {
        Edition known = readings.get(campaignId);
        if (known != null) {
            return known;
        }
        Edition edition = read(of(campaignId));
        readings.put(campaignId, edition);
        return edition;
    }

    /** Of a campaign that has started. */
    public FrozenQuestionnaire of(UUID campaignId) {
        return findByIdOptional(campaignId)
                .orElseThrow(() -> new IllegalArgumentException("campaign " + campaignId + " has not started"));
    }

    private static Edition read(FrozenQuestionnaire frozen) {
        Map<String, Questionnaire> translations = new HashMap<>();
        frozen.translations().forEach((language, source) -> translations.put(language, read(frozen, source)));
        return new Edition(read(frozen, frozen.source()), translations);
    }

    private static Questionnaire read(FrozenQuestionnaire frozen, String source) {
        return switch (QuestionnaireYaml.frozen("campaign " + frozen.campaignId(), source)) {
            case Reading.Valid valid -> valid.questionnaire();
            case Reading.Faulty faulty -> throw new IllegalStateException("frozen questionnaire: " + faulty.faults());
        };
    }
}
