package org.sightline.barrier;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;
import org.sightline.security.Envelope;
import org.sightline.system.Sql;

/** Cards that a sponsor has taken up for an organisation. */
@ApplicationScoped
class SponsorStrategies {
    private static final String PURPOSE = "sponsor-strategy";
    private static final String OF = """
            select s.id, s.check_id, s.body, s.due_on, s.state, s.settled_on from sponsor_barrier_strategy s
                join sponsor_barrier_check c on c.id = s.check_id
            where c.organisation_id = ? and c.account_id = ? order by s.state <> 'OPEN', s.due_on, s.place""";

    private final AgroalDataSource database;
    private final Envelope envelope;

    SponsorStrategies(AgroalDataSource database, Envelope envelope) {
        this.database = database;
        this.envelope = envelope;
    }

    /** Open ones first, each part by its day. */
    List<Strategy> of(Sponsored sponsored) {
        return Sql.list(database, "strategies of a sponsor", this::strategy, OF, sponsored.id(), sponsored.account());
    }

    void takeUp(UUID check, Card card, Strategy.Owner owner, String named, LocalDate due) {
        UUID id = UUID.randomUUID();
        byte[] body = Strategy.text(card, owner, named).getBytes(StandardCharsets.UTF_8);
        run(
                "insert into sponsor_barrier_strategy (id, check_id, body, due_on, state) values (?, ?, ?, ?, 'OPEN')",
                id,
                check,
                envelope.wrap(PURPOSE, id, body),
                due);
    }

    void settle(UUID id, Strategy.State state, LocalDate day) {
        run(
                "update sponsor_barrier_strategy set state = ?, settled_on = ? where id = ?",
                state.name(),
                state == Strategy.State.OPEN ? null : day,
                id);
    }

    private void run(String sql, @Nullable Object... arguments) {
        Sql.run(database, "a sponsor's strategy could not be kept", sql, arguments);
    }

    private Strategy strategy(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return Strategy.kept(
                id,
                row.getObject(2, UUID.class),
                new String(envelope.unwrap(PURPOSE, id, row.getBytes(3)), StandardCharsets.UTF_8),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getObject(6, LocalDate.class));
    }
}
