package org.sightline.nomination;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for campaigns whose executives are to be reminded today; any number of nodes may do this at once. */
@ApplicationScoped
public class NamingReminderJob {
    private static final Logger LOG = Logger.getLogger(NamingReminderJob.class);

    private final Openings openings;
    private final RemindNaming remind;
    private final Clock clock;

    NamingReminderJob(Openings openings, RemindNaming remind, Clock clock) {
        this.openings = openings;
        this.remind = remind;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void remindDue() {
        for (UUID campaign : openings.running(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            try {
                remind.byCalendar(campaign);
            } catch (RuntimeException e) {
                // the others go on; this one is tried again
                LOG.errorf(
                        "reminders to name raters in campaign %s could not be queued: %s",
                        campaign, e.getClass().getName());
            }
        }
    }
}
