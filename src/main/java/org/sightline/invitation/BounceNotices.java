package org.sightline.invitation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.account.Accounts;
import org.sightline.account.Role;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;
import org.sightline.mail.Undelivered;

/** Tells the administrators of a campaign that mails did not arrive, at most once a day. */
@ApplicationScoped
public class BounceNotices {
    private static final Logger LOG = Logger.getLogger(BounceNotices.class);

    private final Undelivered undelivered;
    private final Notice notice;

    BounceNotices(Undelivered undelivered, Notice notice) {
        this.undelivered = undelivered;
        this.notice = notice;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tell() {
        for (UUID campaign : undelivered.untold()) {
            try {
                notice.queue(campaign);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "the notice of campaign %s could not be queued: %s",
                        campaign, e.getClass().getName());
            }
        }
    }

    /** One campaign's notice of one day, in a transaction of its own. */
    @ApplicationScoped
    static class Notice {
        private final Undelivered undelivered;
        private final Campaigns campaigns;
        private final Accounts accounts;
        private final Outbox outbox;
        private final Clock clock;

        Notice(Undelivered undelivered, Campaigns campaigns, Accounts accounts, Outbox outbox, Clock clock) {
            this.undelivered = undelivered;
            this.campaigns = campaigns;
            this.accounts = accounts;
            this.outbox = outbox;
            this.clock = clock;
        }

        @Transactional
        void queue(UUID campaignId) {
            Campaign campaign = campaigns.required(campaignId);
            if (undelivered.tell(campaignId, campaign.today(clock.instant()))) {
                // not as a mail of the campaign, which may be paused
                accounts.holding(Role.ADMINISTRATOR, campaign.organisationId())
                        .forEach(account -> outbox.enqueue(
                                Letter.of(BounceNoticeMails.KIND, account.id()).withSecret(campaignId.toString())));
            }
        }
    }
}
