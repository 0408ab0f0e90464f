package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;

/** Sends one letter, once, to everybody who was invited: who answered plays no part, so nothing can be told from it. */
@ApplicationScoped
class SendThanks {
    private final ThankYous letters;
    private final ReleasedReports reports;
    private final Outbox outbox;
    private final Clock clock;

    SendThanks(ThankYous letters, ReleasedReports reports, Outbox outbox, Clock clock) {
        this.letters = letters;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return false if it was sent already */
    @Transactional
    boolean draft(UUID executive, String text) {
        return letters.draft(executive, text);
    }

    /**
     * @param seen the version that was previewed
     * @return false if the letter is another by now: it is not sent
     */
    @Transactional
    boolean send(UUID executive, ReleasedReport report, int seen) {
        if (!letters.send(report.id(), seen, clock.instant())) {
            return letters.of(report.id()).map(ThankYou::sent).isPresent();
        }
        outbox.enqueueAll(letters.invited(report.id()).stream()
                .map(nomination -> Letter.of(ThankYouMails.KIND, nomination)
                        .inCampaign(report.campaignId())
                        .inOrganisation(report.organisationId()))
                .toList());
        reports.record(executive, report, Act.THANKS_SENT, "");
        return true;
    }
}
