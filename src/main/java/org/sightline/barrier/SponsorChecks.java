package org.sightline.barrier;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;
import org.sightline.security.Envelope;
import org.sightline.system.Sql;

/** Checks of what stands in the way in an organisation, as one of its sponsors sees it; apart from those of executives. */
@ApplicationScoped
class SponsorChecks {
    private static final String PURPOSE = "sponsor-barriers";
    private static final String CHECK = "select id, answers, taken_on, coaches_on, administrators_on"
            + " from sponsor_barrier_check where organisation_id = ? and account_id = ?";

    private final AgroalDataSource database;
    private final Envelope envelope;

    SponsorChecks(AgroalDataSource database, Envelope envelope) {
        this.database = database;
        this.envelope = envelope;
    }

    /** The latest first. */
    List<Check> of(Sponsored sponsored) {
        return Sql.list(
                database,
                "checks of a sponsor",
                this::check,
                CHECK + " order by place desc",
                sponsored.id(),
                sponsored.account());
    }

    Optional<Check> of(Sponsored sponsored, UUID id) {
        return of(sponsored).stream().filter(check -> check.id().equals(id)).findFirst();
    }

    UUID keep(Sponsored sponsored, Map<Statement, Answer> answers, LocalDate day) {
        UUID id = UUID.randomUUID();
        run(
                "insert into sponsor_barrier_check (id, organisation_id, account_id, answers, taken_on)"
                        + " values (?, ?, ?, ?, ?)",
                id,
                sponsored.id(),
                sponsored.account(),
                envelope.wrap(PURPOSE, id, Check.text(answers).getBytes(StandardCharsets.UTF_8)),
                day);
        return id;
    }

    /** @param day null to take it back */
    void share(UUID id, Audience audience, @Nullable LocalDate day) {
        switch (audience) {
            case COACHES -> run("update sponsor_barrier_check set coaches_on = ? where id = ?", day, id);
            case ADMINISTRATORS -> run("update sponsor_barrier_check set administrators_on = ? where id = ?", day, id);
        }
    }

    private void run(String sql, @Nullable Object... arguments) {
        Sql.run(database, "a sponsor's check could not be kept", sql, arguments);
    }

    private Check check(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Check(
                id,
                Check.answers(new String(envelope.unwrap(PURPOSE, id, row.getBytes(2)), StandardCharsets.UTF_8)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class));
    }
}
