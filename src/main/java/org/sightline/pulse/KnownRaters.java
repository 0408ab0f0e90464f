package org.sightline.pulse;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Protection;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.CampaignSettings;
import org.sightline.engagement.Engagement;
import org.sightline.pulse.PulseContent.Recipient;
import org.sightline.system.Sql;

/** Whom surveys and pulses have asked about an executive before, and what they were promised. Whether they answered is not known. */
@ApplicationScoped
class KnownRaters {
    private static final String ASKED = """
            select distinct on (p.id) p.name, p.email, p.language, n.relationship
            from nomination n
                join executive e on e.id = n.executive_id
                join campaign c on c.id = e.campaign_id
                join rater r on r.id = n.rater_id
                join person p on p.id = r.person_id
            where e.person_id = ? and c.organisation_id = ? and n.relationship <> 'SELF'
                and c.state not in ('DRAFT', 'NOMINATING')
            order by p.id, c.closes_on desc, n.id
            """;
    private static final String PROMISED = """
            select coalesce(max(c.minimum), ?), coalesce(bool_or(c.protection = 'BOTH_ENDS'), false)
            from executive e join campaign c on c.id = e.campaign_id
            where e.person_id = ? and c.organisation_id = ? and c.state not in ('DRAFT', 'NOMINATING')
            """;

    private final AgroalDataSource database;

    KnownRaters(AgroalDataSource database) {
        this.database = database;
    }

    /** Each once, in the relationship of the last time, by relationship and name. */
    List<Recipient> of(Engagement engagement) {
        return Sql.list(
                        database,
                        "who was asked about " + engagement.personId(),
                        row -> new Recipient(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Relationship.valueOf(row.getString(4))),
                        ASKED,
                        engagement.personId(),
                        engagement.organisationId())
                .stream()
                .sorted(Comparator.comparing(Recipient::relationship)
                        .thenComparing(one -> one.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What a pulse promises: as much as anything before it did, because the same people answer. */
    Policy promise(Engagement engagement) {
        return Sql.list(
                        database,
                        "what was promised about " + engagement.personId(),
                        row -> Policy.of(row.getInt(1), row.getBoolean(2) ? Protection.BOTH_ENDS : Protection.LOW_END),
                        PROMISED,
                        CampaignSettings.USUAL_MINIMUM,
                        engagement.personId(),
                        engagement.organisationId())
                .getFirst();
    }
}
