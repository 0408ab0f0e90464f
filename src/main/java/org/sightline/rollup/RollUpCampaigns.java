package org.sightline.rollup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** Campaigns by the sponsor who asks for their roll-up. */
@ApplicationScoped
class RollUpCampaigns {
    private static final String SPONSORED = """
            select c.id, c.name, o.name,
                exists (select from executive e where e.campaign_id = c.id and e.coach_id = m.account_id)
            from campaign c
                join organisation o on o.id = c.organisation_id
                join membership m on m.organisation_id = o.id and m.role = 'SPONSOR'
            where m.account_id = ? and c.id = ? and c.kind = 'SURVEY' and c.state in ('CLOSED', 'SEALED', 'ARCHIVED')
            """;

    private final AgroalDataSource database;

    RollUpCampaigns(AgroalDataSource database) {
        this.database = database;
    }

    /** @param coaches whether the sponsor reads reports of it as a coach, and so may not read what they add up to */
    record Sponsored(UUID id, String name, String organisation, boolean coaches) {}

    /** A foreign one is as absent as one that still runs. */
    Optional<Sponsored> of(UUID account, UUID campaign) {
        return Sql.list(database, "a sponsor's campaign", RollUpCampaigns::sponsored, SPONSORED, account, campaign)
                .stream()
                .findFirst();
    }

    private static Sponsored sponsored(ResultSet row) throws SQLException {
        return new Sponsored(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4));
    }
}
