package org.sightline;

import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Everything that the application does by itself at intervals, done now: afterwards, under a clock that stands still, none of
 * it has anything left to do.
 */
@ApplicationScoped
public class Rounds {
    private final SchedulerContext context;

    Rounds(SchedulerContext context) {
        this.context = context;
    }

    public void run() {
        context.getScheduledMethods().stream().filter(Rounds::repeats).forEach(this::run);
    }

    /** What waits for an hour of the night is left to the night. */
    private static boolean repeats(ScheduledMethod job) {
        return job.getSchedules().stream()
                .noneMatch(schedule -> schedule.every().isEmpty());
    }

    private void run(ScheduledMethod job) {
        try {
            context.createInvoker(job.getInvokerClassName())
                    .invoke(null)
                    .toCompletableFuture()
                    .join();
        } catch (Exception e) {
            throw new IllegalStateException(job.getMethodDescription(), e);
        }
    }
}
