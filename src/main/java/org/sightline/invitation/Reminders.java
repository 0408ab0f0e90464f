package org.sightline.invitation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.campaign.Campaign;

/** Queues the reminders of every campaign whose reminder day it is, once, from nine in the morning where it lives. */
@ApplicationScoped
public class Reminders {
    static final LocalTime FROM = LocalTime.of(9, 0);

    /** A reminder that was held up all day waits for nobody's evening. */
    static final LocalTime UNTIL = LocalTime.of(20, 0);

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private final ReminderRun run;
    private final Clock clock;

    Reminders(ReminderRun run, Clock clock) {
        this.run = run;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void queueDue() {
        for (UUID id : run.collecting()) {
            try {
                run.queue(id, clock.instant());
            } catch (RuntimeException e) {
                // the others go on; this one is tried again in a minute
                LOG.errorf(
                        "reminders of campaign %s could not be queued: %s",
                        id, e.getClass().getName());
            }
        }
    }

    static boolean due(Campaign campaign, java.time.Instant now) {
        ZonedDateTime there = now.atZone(campaign.timeZone());
        return campaign.collecting()
                && campaign.reminderDays().contains(there.toLocalDate())
                && !there.toLocalTime().isBefore(FROM)
                && there.toLocalTime().isBefore(UNTIL);
    }
}
