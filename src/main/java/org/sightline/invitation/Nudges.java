package org.sightline.invitation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.security.RandomId;
import org.sightline.system.Sql;

/** The extra reminders that were asked for. Everything runs in the caller's transaction if there is one. */
@ApplicationScoped
class Nudges {
    private static final String FAILURE = "an extra reminder could not be noted";

    private final AgroalDataSource database;
    private final SecureRandom random;

    Nudges(AgroalDataSource database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    enum State {
        ASKED,
        QUEUED,
        /** Its time went by, and it is not sent any more. */
        PASSED
    }

    /** One of them, with the time at which it leaves or left. */
    record Nudge(UUID id, Target target, Instant leavesAt, State state) {
        boolean waits() {
            return state == State.ASKED;
        }
    }

    /** About whom, and as what; empty for whatever relationship, the executive's own view included. */
    record Target(UUID executive, Optional<Relationship> relationship) {
        boolean meets(UUID asked, Relationship as) {
            return executive.equals(asked) && relationship.map(as::equals).orElse(true);
        }
    }

    /** The newest first. */
    List<Nudge> of(UUID campaign) {
        return Sql.list(
                database,
                "the extra reminders of a campaign could not be read",
                row -> new Nudge(
                        row.getObject("id", UUID.class),
                        target(row.getObject("executive_id", UUID.class), row.getString("relationship")),
                        row.getTimestamp("leaves_at").toInstant(),
                        State.valueOf(row.getString("state"))),
                "select id, executive_id, relationship, leaves_at, state from nudge where campaign_id = ?"
                        + " order by leaves_at desc, id",
                campaign);
    }

    void add(UUID campaign, Target target, UUID by, Instant leavesAt) {
        Sql.run(
                database,
                FAILURE,
                "insert into nudge (id, campaign_id, executive_id, relationship, asked_by, leaves_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                RandomId.from(random),
                campaign,
                target.executive(),
                target.relationship().map(Relationship::name).orElse(null),
                by,
                Timestamp.from(leavesAt));
    }

    /** Takes one back; false if it has left meanwhile. */
    boolean withdraw(UUID campaign, UUID id) {
        return Sql.run(
                        database,
                        FAILURE,
                        "delete from nudge where id = ? and campaign_id = ? and state = 'ASKED'",
                        id,
                        campaign)
                == 1;
    }

    /**
     * Settles all that waits if some of it is due; of several who try at once one succeeds, the others wait for its
     * transaction.
     */
    boolean settle(UUID campaign, Instant now, State state) {
        return Sql.run(
                        database,
                        FAILURE,
                        "update nudge set state = ?, leaves_at = ? where campaign_id = ? and state = 'ASKED'"
                                + " and exists (select from nudge due where due.campaign_id = nudge.campaign_id"
                                + " and due.state = 'ASKED' and due.leaves_at <= ?)",
                        state.name(),
                        Timestamp.from(now),
                        campaign,
                        Timestamp.from(now))
                > 0;
    }

    /** Campaigns with something whose time has come. */
    List<UUID> due(Instant now) {
        try (Connection connection = database.getConnection()) {
            return Sql.ids(
                    connection,
                    "select distinct campaign_id from nudge where state = 'ASKED' and leaves_at <= ?",
                    Timestamp.from(now));
        } catch (SQLException e) {
            throw new IllegalStateException("due extra reminders could not be read", e);
        }
    }

    /** What the latest round that left was about. */
    List<Target> latest(UUID campaign) {
        List<Nudge> left =
                of(campaign).stream().filter(one -> one.state() == State.QUEUED).toList();
        return left.stream()
                .filter(one -> one.leavesAt().equals(left.getFirst().leavesAt()))
                .map(Nudge::target)
                .toList();
    }

    private static Target target(UUID executive, @Nullable String relationship) {
        return new Target(executive, Optional.ofNullable(relationship).map(Relationship::valueOf));
    }
}
