package org.sightline.seal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.security.KeyDirectory;

/**
 * Seals what is closed and ends the keys of what is sealed, on any node, again and again until it is done; and from the
 * start of every node on, keys that were destroyed and came back.
 */
@ApplicationScoped
class SealJob {
    private static final Logger LOG = Logger.getLogger(SealJob.class);

    private final SealableCampaigns campaigns;
    private final Seal seal;
    private final KeyEnd keyEnd;
    private final KeyDirectory keys;

    SealJob(SealableCampaigns campaigns, Seal seal, KeyEnd keyEnd, KeyDirectory keys) {
        this.campaigns = campaigns;
        this.seal = seal;
        this.keyEnd = keyEnd;
        this.keys = keys;
    }

    @Scheduled(
            every = "${sightline.seal.every:5s}",
            delayed = "${sightline.seal.delayed:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID campaign : campaigns.closed()) {
            attempt("seal", campaign, () -> seal.seal(campaign));
        }
        for (UUID campaign : campaigns.withLivingKey()) {
            attempt("key", campaign, () -> keyEnd.destroy(campaign));
        }
        for (UUID campaign : campaigns.withDestroyedKey(keys.campaigns())) {
            attempt("returned key", campaign, () -> keyEnd.destroyReturned(campaign));
        }
    }

    /** One campaign that cannot be sealed must not keep the others waiting; the next run tries again. */
    private static void attempt(String step, UUID campaign, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "%s of campaign %s failed and will be tried again: %s",
                    step, campaign, e.getClass().getName());
        }
    }
}
