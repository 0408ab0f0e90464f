package org.sightline.campaign;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Closes every campaign whose closing day has ended; any number of nodes may do this at once. */
@ApplicationScoped
public class ClosingDays {
    private static final Logger LOG = Logger.getLogger(ClosingDays.class);

    private final Campaigns campaigns;
    private final Closing closing;
    private final Clock clock;

    ClosingDays(Campaigns campaigns, Closing closing, Clock clock) {
        this.campaigns = campaigns;
        this.closing = closing;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void closeOverdue() {
        for (UUID id : campaigns.overdue(clock.instant())) {
            try {
                closing.closeOverdue(id);
            } catch (RuntimeException e) {
                // the others go on; this one is tried again in a minute
                LOG.errorf(
                        "campaign %s could not be closed: %s", id, e.getClass().getName());
            }
        }
    }
}
