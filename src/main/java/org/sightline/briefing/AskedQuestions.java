package org.sightline.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.campaign.ToBeAsked;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.library.Questionnaires;
import org.sightline.library.SampleQuestions;
import org.sightline.questionnaire.Questionnaire;

/** The questions of the executive's own survey, or those that everybody gets who chooses no others. */
@ApplicationScoped
class AskedQuestions implements SampleQuestions {
    private final Engagements engagements;
    private final Surveys surveys;
    private final FrozenQuestionnaires frozen;
    private final Questionnaires library;
    private final ToBeAsked toBeAsked;

    AskedQuestions(
            Engagements engagements,
            Surveys surveys,
            FrozenQuestionnaires frozen,
            Questionnaires library,
            ToBeAsked toBeAsked) {
        this.engagements = engagements;
        this.surveys = surveys;
        this.frozen = frozen;
        this.library = library;
        this.toBeAsked = toBeAsked;
    }

    @Override
    public Optional<Questionnaire> of(UUID account, UUID engagement, Locale language) {
        return engagements.ownedBy(account, engagement).map(own -> asked(own, language));
    }

    private Questionnaire asked(Engagement engagement, Locale language) {
        return surveys.of(engagement)
                .flatMap(survey -> asked(survey.campaign(), language))
                .orElseGet(() -> library.usual(language));
    }

    private Optional<Questionnaire> asked(Campaign campaign, Locale language) {
        return campaign.preparing()
                ? toBeAsked.find(campaign, language)
                : Optional.of(frozen.questionnaire(campaign.id(), language));
    }
}
