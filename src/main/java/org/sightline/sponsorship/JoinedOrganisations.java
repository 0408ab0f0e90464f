package org.sightline.sponsorship;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** Organisations by whoever takes part in any way: who has a role there, coaches, is coached or is asked about. */
@ApplicationScoped
class JoinedOrganisations {
    private static final String JOINED = """
            select o.id, o.name from organisation o where o.id = ? and (
                exists (select from membership m where m.organisation_id = o.id and m.account_id = ? and m.role <> 'AUDITOR')
                or exists (select from executive e join campaign c on c.id = e.campaign_id
                    where c.organisation_id = o.id and ? in (e.account_id, e.coach_id))
                or exists (select from engagement g where g.organisation_id = o.id and ? in (g.account_id, g.coach_id)))
            """;

    private final AgroalDataSource database;

    JoinedOrganisations(AgroalDataSource database) {
        this.database = database;
    }

    record Joined(UUID id, String name) {}

    /** A foreign one is as absent as an unknown one. */
    Optional<Joined> of(UUID account, UUID organisation) {
        return Sql.list(
                        database,
                        "an organisation somebody takes part in",
                        row -> new Joined(row.getObject(1, UUID.class), row.getString(2)),
                        JOINED,
                        organisation,
                        account,
                        account,
                        account)
                .stream()
                .findFirst();
    }
}
