package org.sightline.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.library.Questionnaires;
import org.sightline.questionnaire.Questionnaire;

/**
 * What a campaign that has not started will ask: the library's questionnaire as it stands today, or to the letter what an
 * earlier campaign asked if it repeats that, whatever the library has by now.
 */
@ApplicationScoped
public class ToBeAsked {
    private final Questionnaires library;
    private final FrozenQuestionnaires frozen;
    private final Repeats repeats;

    ToBeAsked(Questionnaires library, FrozenQuestionnaires frozen, Repeats repeats) {
        this.library = library;
        this.frozen = frozen;
        this.repeats = repeats;
    }

    public Optional<Questionnaire> find(Campaign campaign) {
        Optional<UUID> repeated = repeats.repeated(campaign.id());
        return repeated.isPresent()
                ? repeated.map(frozen::questionnaire)
                : library.find(campaign.organisationId(), campaign.questionnaireId());
    }

    /** In the language wanted, or that of its original. */
    public Optional<Questionnaire> find(Campaign campaign, Locale wanted) {
        Optional<UUID> repeated = repeats.repeated(campaign.id());
        return repeated.isPresent()
                ? repeated.map(earlier -> frozen.questionnaire(earlier, wanted))
                : library.find(campaign.organisationId(), campaign.questionnaireId(), wanted);
    }

    /** From now on the campaign asks this. */
    public void freeze(Campaign campaign) {
        frozen.persist(repeats.repeated(campaign.id())
                .map(earlier -> again(campaign, frozen.of(earlier)))
                .orElseGet(() -> fromLibrary(campaign)));
    }

    private static FrozenQuestionnaire again(Campaign campaign, FrozenQuestionnaire earlier) {
        return new FrozenQuestionnaire(campaign.id(), earlier.version(), earlier.source(), earlier.translations());
    }

    private FrozenQuestionnaire fromLibrary(Campaign campaign) {
        Questionnaire questionnaire = library.find(campaign.organisationId(), campaign.questionnaireId())
                .orElseThrow(() -> new IllegalStateException("no questionnaire " + campaign.questionnaireId()));
        return new FrozenQuestionnaire(
                campaign.id(),
                questionnaire.version(),
                library.source(campaign.organisationId(), questionnaire.id()).orElseThrow(),
                library.translations(campaign.organisationId(), questionnaire.id()));
    }
}
