package org.sightline.campaign;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.sightline.system.Sql;

/** Until when the names and addresses of those who are asked in a campaign are kept; whoever asks again needs them. */
@ApplicationScoped
public class AskedPeople {
    /** From the close of a campaign, where an organisation has chosen no other time. */
    public static final int USUAL_DAYS = 90;

    private static final String KEPT = """
            select coalesce((e.closed_at at time zone c.time_zone)::date, c.closes_on) + coalesce(r.contact_days, ?),
                exists (select from nomination n join executive x on x.id = n.executive_id
                    where x.campaign_id = c.id and n.relationship <> 'SELF')
            from campaign c
                left join campaign_closure e on e.campaign_id = c.id
                left join organisation_retention r on r.organisation_id = c.organisation_id
            where c.id = ?
            """;

    private final AgroalDataSource database;

    AskedPeople(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Who is asked, besides the executives themselves.
     *
     * @param until on this day they are deleted; of a campaign that never starts counted from its planned last day
     * @param there whether there is anybody: false if nobody was named, or all are deleted
     */
    public record Kept(LocalDate until, boolean there) {}

    public Kept of(UUID campaign) {
        return Sql.list(
                        database,
                        "until when those asked in " + campaign + " are kept",
                        row -> new Kept(row.getObject(1, LocalDate.class), row.getBoolean(2)),
                        KEPT,
                        USUAL_DAYS,
                        campaign)
                .getFirst();
    }
}
