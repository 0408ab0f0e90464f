package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.system.Sql;

/** Deletes day by day what is due, on any node, and ends the keys of what is erased, again and again until it is done. */
@ApplicationScoped
class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final AgroalDataSource database;
    private final DeletionPlan plan;
    private final Deletion deletion;
    private final KeyRemains keys;
    private final PulseWords words;
    private final Clock clock;

    RetentionJob(
            AgroalDataSource database,
            DeletionPlan plan,
            Deletion deletion,
            KeyRemains keys,
            PulseWords words,
            Clock clock) {
        this.database = database;
        this.plan = plan;
        this.deletion = deletion;
        this.keys = keys;
        this.words = words;
        this.clock = clock;
    }

    @Scheduled(
            every = "${sightline.retention.every:1h}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        attempt("keys", keys::halve);
        organisations().forEach(this::run);
        attempt("keys", keys::destroy);
        attempt("words", words::forget);
    }

    /** What is due in one organisation. */
    void run(UUID organisation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        plan.of(organisation).stream()
                .filter(due -> due.on(today))
                .forEach(due -> attempt(due.kind().id(), () -> deletion.delete(due, today)));
    }

    private List<UUID> organisations() {
        try (Connection connection = database.getConnection()) {
            return Sql.ids(connection, "select id from organisation order by id");
        } catch (SQLException e) {
            throw new IllegalStateException("organisations", e);
        }
    }

    /** What fails must not keep the rest; the page tells that it is overdue, and the next run tries again. */
    private static void attempt(String what, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "deleting what is due (%s) failed and will be tried again: %s",
                    what, e.getClass().getName());
        }
    }
}
