package org.sightline.feedback;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.system.Sql;

/**
 * Puts together what was said for a coach alone, as soon as five or more have not been counted yet. Each goes into one sum and
 * stays in it as it was, whatever is changed later: two sums never differ by one of them. What the keepers of the register
 * read singly, or once could, is in none, as it could be taken out again.
 */
@ApplicationScoped
public class CountFeedback {
    private static final Logger LOG = Logger.getLogger(CountFeedback.class);

    private final AgroalDataSource database;
    private final Counting counting;

    CountFeedback(AgroalDataSource database, Counting counting) {
        this.database = database;
        this.counting = counting;
    }

    private record Coach(UUID organisation, UUID coach) {}

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void count() {
        for (Coach one : waiting()) {
            try {
                counting.count(one.organisation(), one.coach());
            } catch (RuntimeException e) {
                // the others go on; this one is tried again in an hour
                LOG.errorf(
                        "feedback on coach %s could not be counted: %s",
                        one.coach(), e.getClass().getName());
            }
        }
    }

    private List<Coach> waiting() {
        return Sql.list(
                database,
                "feedback to be counted",
                row -> new Coach(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                "select g.organisation_id, f.coach_id from coaching_feedback f join engagement g on g.id = f.engagement_id"
                        + " where f.readers = 'COACH' and not f.counted and not f.shown group by 1, 2 having count(*) >= ?",
                FeedbackSums.FEWEST);
    }

    /** One coach, in a transaction of its own. */
    @ApplicationScoped
    static class Counting {
        private final AgroalDataSource database;
        private final Feedbacks feedbacks;
        private final FeedbackSums sums;

        Counting(AgroalDataSource database, Feedbacks feedbacks, FeedbackSums sums) {
            this.database = database;
            this.feedbacks = feedbacks;
            this.sums = sums;
        }

        /** Any number of nodes may do this at once: the rows are locked, and whoever comes second finds none to count. */
        @Transactional
        void count(UUID organisation, UUID coach) {
            List<Feedback> all = feedbacks.uncounted(organisation, coach);
            if (all.size() < FeedbackSums.FEWEST) {
                return;
            }
            sums.add(organisation, coach, FeedbackSums.Sum.of(all));
            for (Feedback one : all) {
                Sql.run(
                        database,
                        "feedback could not be counted",
                        "update coaching_feedback set counted = true where engagement_id = ? and coach_id = ?",
                        one.engagement(),
                        one.coach());
            }
        }
    }
}
