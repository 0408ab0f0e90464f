package org.sightline.campaign;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** Which campaign asks again what another one asked, word for word. */
@ApplicationScoped
public class Repeats {
    private final AgroalDataSource database;

    Repeats(AgroalDataSource database) {
        this.database = database;
    }

    /** The campaign that this one repeats, if it does. */
    public Optional<UUID> repeated(UUID campaign) {
        return Sql.list(
                        database,
                        "what " + campaign + " repeats",
                        row -> row.getObject(1, UUID.class),
                        "select repeats from campaign_repeat where campaign_id = ?",
                        campaign)
                .stream()
                .findFirst();
    }

    /** Campaigns that repeat this one, the one that closes last first. */
    public List<UUID> of(UUID campaign) {
        return Sql.list(
                database,
                "repeats of " + campaign,
                row -> row.getObject(1, UUID.class),
                "select r.campaign_id from campaign_repeat r join campaign c on c.id = r.campaign_id"
                        + " where r.repeats = ? order by c.closes_on desc, c.id",
                campaign);
    }

    /** Both are in the database by then; the one is a draft, the other sealed. */
    public void note(Campaign campaign, UUID repeated) {
        Sql.run(
                database,
                "a repeat of " + repeated,
                "insert into campaign_repeat (campaign_id, repeats, organisation_id) values (?, ?, ?)",
                campaign.id(),
                repeated,
                campaign.organisationId());
    }
}
