package org.sightline.invitation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Queues the extra reminders whose time has come; any number of nodes may do this at once. */
@ApplicationScoped
public class NudgeJob {
    private static final Logger LOG = Logger.getLogger(NudgeJob.class);

    private final Nudges nudges;
    private final NudgeRun run;
    private final Clock clock;

    NudgeJob(Nudges nudges, NudgeRun run, Clock clock) {
        this.nudges = nudges;
        this.run = run;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void queueDue() {
        for (UUID id : nudges.due(clock.instant())) {
            try {
                run.queue(id, clock.instant());
            } catch (RuntimeException e) {
                // the others go on; this one is tried again in a minute
                LOG.errorf(
                        "extra reminders of campaign %s could not be queued: %s",
                        id, e.getClass().getName());
            }
        }
    }
}
