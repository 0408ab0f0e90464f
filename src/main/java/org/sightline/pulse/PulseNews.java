package org.sightline.pulse;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;

/** Tells that a result is there, once; any number of nodes may do this at once. */
@ApplicationScoped
public class PulseNews {
    private static final Logger LOG = Logger.getLogger(PulseNews.class);

    private final Pulses pulses;
    private final Telling telling;

    PulseNews(Pulses pulses, Telling telling) {
        this.pulses = pulses;
        this.telling = telling;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tell() {
        for (UUID pulse : pulses.untold()) {
            try {
                telling.tell(pulse);
            } catch (RuntimeException e) {
                // the others go on; this one is tried again in a minute
                LOG.errorf(
                        "the news of pulse %s could not be told: %s",
                        pulse, e.getClass().getName());
            }
        }
    }

    /** One pulse, in a transaction of its own. */
    @ApplicationScoped
    static class Telling {
        private final Pulses pulses;
        private final Engagements engagements;
        private final PulseMails mails;

        Telling(Pulses pulses, Engagements engagements, PulseMails mails) {
            this.pulses = pulses;
            this.engagements = engagements;
            this.mails = mails;
        }

        /** The coach reads answers to a question first. */
        @Transactional
        void tell(UUID pulse) {
            if (!pulses.tell(pulse)) {
                return;
            }
            Engagement engagement =
                    pulses.engagement(pulse).flatMap(engagements::any).orElseThrow();
            mails.tell(engagement, pulse, PulseMails.What.READY, false);
            if (!pulses.of(engagement.id(), pulse).orElseThrow().question()) {
                mails.tell(engagement, pulse, PulseMails.What.READY, true);
            }
        }
    }
}
