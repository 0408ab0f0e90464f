package org.sightline.invitation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.campaign.MailPlans;

/** Queues what the mail plans of campaigns have for now; any number of nodes may do this at once. */
@ApplicationScoped
public class MailPlanJob {
    private static final Logger LOG = Logger.getLogger(MailPlanJob.class);

    private final MailPlans plans;
    private final MailPlanRun run;
    private final Clock clock;

    MailPlanJob(MailPlans plans, MailPlanRun run, Clock clock) {
        this.plans = plans;
        this.run = run;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void queueDue() {
        for (UUID id : plans.due(clock.instant())) {
            try {
                run.queue(id, clock.instant());
            } catch (RuntimeException e) {
                // the others go on; this one is tried again in a minute
                LOG.errorf(
                        "planned mails of campaign %s could not be queued: %s",
                        id, e.getClass().getName());
            }
        }
    }
}
