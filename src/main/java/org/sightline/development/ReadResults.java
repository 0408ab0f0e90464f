package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.coaching.ReleasedReport;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Scorecard;

/** Finds what was released about an executive. */
@ApplicationScoped
class ReadResults {
    private final PublishedScorecards scorecards;
    private final FrozenQuestionnaires questionnaires;

    ReadResults(PublishedScorecards scorecards, FrozenQuestionnaires questionnaires) {
        this.scorecards = scorecards;
        this.questionnaires = questionnaires;
    }

    @Transactional
    Results of(ReleasedReport report, Locale locale) {
        return new Results(scorecard(report.id()), questionnaires.questionnaire(report.campaignId(), locale), locale);
    }

    /** Whether there is a report, and not a letter that too few answered for one. */
    boolean reportable(UUID executive) {
        return scorecard(executive).reportable();
    }

    private Scorecard scorecard(UUID executive) {
        return scorecards
                .of(executive)
                .orElseThrow(() -> new IllegalStateException("no scorecard for executive " + executive))
                .scorecard();
    }
}
