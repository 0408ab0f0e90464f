package org.sightline.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Sql;

/** Whether the coach sees the plan; as long as the executive has said nothing, no. */
@ApplicationScoped
class Plans {
    private final AgroalDataSource database;

    Plans(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether the one who coaches now does; another coach before them does not count. */
    boolean coachSees(UUID engagement) {
        return !Sql.list(
                        database,
                        "the plan of " + engagement,
                        row -> row.getObject(1, UUID.class),
                        "select p.engagement_id from plan p join engagement e on e.id = p.engagement_id"
                                + " where e.id = ? and p.shown_to = e.coach_id",
                        engagement)
                .isEmpty();
    }

    /**
     * @param coach null to show it to nobody
     * @return false if it was so before
     */
    boolean show(UUID engagement, @Nullable UUID coach) {
        return coachSees(engagement) != (coach != null)
                && Sql.run(
                                database,
                                "a plan could not be shown",
                                "insert into plan (engagement_id, shown_to) values (?, ?)"
                                        + " on conflict (engagement_id) do update set shown_to = excluded.shown_to",
                                engagement,
                                coach)
                        > 0;
    }
}
