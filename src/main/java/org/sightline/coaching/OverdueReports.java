package org.sightline.coaching;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Releases what nobody has released in time, a week after its coach was told; any number of nodes may do this at once. */
@ApplicationScoped
class OverdueReports {
    private static final Logger LOG = Logger.getLogger(OverdueReports.class);

    private final ReleaseByItself releasing;

    OverdueReports(ReleaseByItself releasing) {
        this.releasing = releasing;
    }

    @Scheduled(every = "10m", delayed = "50s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID executive : releasing.waiting()) {
            try {
                releasing.advance(executive);
            } catch (RuntimeException e) {
                // the others go on; this one is tried again in ten minutes
                LOG.errorf(
                        "report of executive %s could not be released by itself: %s",
                        executive, e.getClass().getName());
            }
        }
    }
}
