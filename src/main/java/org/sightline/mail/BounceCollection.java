package org.sightline.mail;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import org.jboss.logging.Logger;

/** Empties the bounce mailbox: what reports a failure is noted and deleted, what people must read stays. */
@Singleton
final class BounceCollection {
    private static final Logger LOG = Logger.getLogger(BounceCollection.class);
    private static final String JOB = "bounces";

    private final BounceSettings settings;
    private final JobClaim claim;
    private final Returns returns;

    @Inject
    BounceCollection(BounceSettings settings, JobClaim claim, Returns returns) {
        this.settings = settings;
        this.claim = claim;
        this.returns = returns;
    }

    @Scheduled(every = "{sightline.bounces.every}", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (settings.host().isPresent() && claim.take(JOB)) {
            try {
                collect();
            } catch (MessagingException e) {
                // the class only: the message may name the mailbox
                LOG.warnf(
                        "the bounce mailbox could not be read: %s", e.getClass().getName());
            } finally {
                claim.leave(JOB);
            }
        }
    }

    /** The number of mails that were looked at. */
    int collect() throws MessagingException {
        return new ImapMailbox(settings).each(mail -> switch (BounceReader.read(mail)) {
            case BounceReport.Failed failed -> {
                returns.note(failed);
                yield true;
            }
            case BounceReport.Underway _, BounceReport.AutoReply _ -> true;
            case BounceReport.Other _ -> false;
        });
    }
}
