package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sightline.campaign.Campaign;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.rater.RosterView;

/** What stands against starting a campaign, and what is worth a second look. */
@ApplicationScoped
class Readiness {
    private final RosterView view;
    private final QuestionnaireLibrary library;
    private final Clock clock;

    Readiness(RosterView view, QuestionnaireLibrary library, Clock clock) {
        this.view = view;
        this.library = library;
        this.clock = clock;
    }

    /** One finding: the key of its words, and whom it concerns. */
    record Finding(String key, String executive, int raters) {
        static Finding of(String key) {
            return new Finding(key, "", 0);
        }
    }

    /** All findings: none of {@code blocks} may remain, {@code advice} may. */
    record Check(List<Finding> blocks, List<Finding> advice, int executives, int raters, int people) {
        public boolean ready() {
            return blocks.isEmpty();
        }
    }

    Check of(Campaign campaign) {
        List<RosterView.ExecutiveRow> executives = view.of(campaign.id());
        List<Finding> blocks = new ArrayList<>();
        List<Finding> advice = new ArrayList<>();
        if (executives.isEmpty()) {
            blocks.add(Finding.of("no-executive"));
        }
        if (campaign.overdue(clock.instant())) {
            blocks.add(Finding.of("closing-past"));
        }
        if (library.find(campaign.questionnaireId()).isEmpty()) {
            blocks.add(Finding.of("questionnaire-gone"));
        }
        for (RosterView.ExecutiveRow executive : executives) {
            int raters = executive.others().size();
            if (executive.coachId() == null) {
                blocks.add(new Finding("no-coach", executive.name(), 0));
            }
            if (raters < campaign.minimum()) {
                blocks.add(new Finding("too-few", executive.name(), raters));
            }
        }
        if (campaign.reminderDays().stream().anyMatch(day -> !day.isAfter(campaign.today(clock.instant())))) {
            advice.add(Finding.of("reminder-past"));
        }
        return new Check(
                blocks,
                advice,
                executives.size(),
                executives.stream().mapToInt(row -> row.others().size()).sum(),
                (int) executives.stream()
                        .flatMap(row -> row.raters().stream())
                        .map(RosterView.RaterRow::email)
                        .distinct()
                        .count());
    }
}
