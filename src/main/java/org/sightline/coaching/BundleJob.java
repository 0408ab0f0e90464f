package org.sightline.coaching;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes the reports that coaches asked for, one after the other, and deletes what has had its day. A node claims a
 * bundle for a while; should it die, another goes on with what is missing once the claim has run out.
 */
@ApplicationScoped
class BundleJob {
    private static final Logger LOG = Logger.getLogger(BundleJob.class);

    private final BundleWork work;

    BundleJob(BundleWork work) {
        this.work = work;
    }

    @Scheduled(
            every = "${sightline.bundles.every:3s}",
            delayed = "${sightline.bundles.delayed:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.deleteExpired();
        for (Optional<UUID> claimed = work.claim(); claimed.isPresent(); claimed = work.claim()) {
            make(claimed.get());
        }
    }

    /** What fails is tried again when the claim has run out; the others go on. */
    private void make(UUID bundle) {
        boolean complete = true;
        for (UUID executive : work.missing(bundle)) {
            try {
                work.make(bundle, executive);
            } catch (RuntimeException e) {
                complete = false;
                LOG.errorf(
                        "report of executive %s for a bundle failed and will be tried again: %s",
                        executive, e.getClass().getName());
            }
        }
        if (complete) {
            work.finish(bundle);
        }
    }
}
