package org.sightline.rollup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sightline.scoring.PublishedScorecard;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Scorecard;
import org.sightline.system.Sql;

/**
 * Makes the roll-up of a campaign once every report that there is was given to its executive, so that nobody at the top reads
 * of a theme before those whom it concerns; any node, once.
 */
@ApplicationScoped
public class MakeRollUps {
    private static final Logger LOG = Logger.getLogger(MakeRollUps.class);

    /** Sealed, and every executive is either scored, held back by the check, or erased. */
    private static final String DUE = """
            select c.id from campaign c
            where c.kind = 'SURVEY' and c.state in ('SEALED', 'ARCHIVED')
                and not exists (select from rollup r where r.campaign_id = c.id)
                and exists (select from executive e where e.campaign_id = c.id)
                and not exists (select from executive e where e.campaign_id = c.id
                    and not exists (select from scorecard s where s.executive_id = e.id)
                    and not exists (select from publication_check k where k.executive_id = e.id and not k.passed)
                    and not exists (select from executive_erasure x where x.executive_id = e.id))
            order by c.id
            """;

    /** Those whose report was not given first. */
    private static final String EXECUTIVES = """
            select e.id, e.coach_id, coalesce(m.place, 0), r.executive_id is not null
            from executive e
                join scorecard s on s.executive_id = e.id
                left join rollup_member m on m.executive_id = e.id
                left join report_release r on r.executive_id = e.id
            where e.campaign_id = ? and not exists (select from executive_erasure x where x.executive_id = e.id)
            order by 4, e.id
            """;

    private final AgroalDataSource database;
    private final PublishedScorecards published;
    private final RollUps rollUps;
    private final Units units;
    private final Clock clock;

    MakeRollUps(AgroalDataSource database, PublishedScorecards published, RollUps rollUps, Units units, Clock clock) {
        this.database = database;
        this.published = published;
        this.rollUps = rollUps;
        this.units = units;
        this.clock = clock;
    }

    /** @param coach null if nobody looks after them any more */
    private record Scored(UUID executive, @Nullable UUID coach, int unit, boolean released) {}

    @Scheduled(
            every = "${sightline.rollups.every:10s}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        for (UUID campaign : Sql.list(database, "campaigns", row -> row.getObject(1, UUID.class), DUE)) {
            try {
                make(campaign);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "roll-up of campaign %s failed and will be tried again: %s",
                        campaign, e.getClass().getName());
            }
        }
    }

    /** Nothing as long as a report waits for its release. */
    void make(UUID campaign) {
        List<Member> members = new ArrayList<>();
        for (Scored scored : Sql.list(database, "executives", MakeRollUps::scored, EXECUTIVES, campaign)) {
            Optional<Scorecard> scorecard = published
                    .of(scored.executive())
                    .map(PublishedScorecard::scorecard)
                    .filter(Scorecard::reportable);
            if (scorecard.isPresent() && !scored.released()) {
                return;
            }
            @Nullable UUID coach = scored.coach();
            UUID reader = coach == null ? scored.executive() : coach;
            scorecard.ifPresent(one -> members.add(Member.of(scored.executive(), reader, scored.unit(), one)));
        }
        rollUps.store(campaign, RollUp.of(members), units.names(campaign), LocalDate.now(clock));
    }

    private static Scored scored(ResultSet row) throws SQLException {
        return new Scored(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3), row.getBoolean(4));
    }
}
