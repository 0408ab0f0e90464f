package org.sightline.briefing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.engagement.Engagement;
import org.sightline.system.Sql;

/** The survey about a coached executive, if there is one in the same organisation. */
@ApplicationScoped
class Surveys {
    /** @param naming the last day on which the executive can name raters, null if they name none */
    record Survey(Campaign campaign, @Nullable LocalDate naming) {}

    private record Row(UUID campaign, @Nullable LocalDate naming) {}

    /** Of several, the one that ends last; an archived one is of the past. */
    private static final String LATEST = """
            select c.id, n.closes_on from executive e
                join campaign c on c.id = e.campaign_id and c.kind = 'SURVEY'
                left join campaign_nomination n on n.campaign_id = c.id
            where e.person_id = ? and c.organisation_id = ? and c.state <> 'ARCHIVED'
            order by c.closes_on desc, c.id limit 1""";

    private final AgroalDataSource database;
    private final Campaigns campaigns;

    Surveys(AgroalDataSource database, Campaigns campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    Optional<Survey> of(Engagement engagement) {
        List<Row> rows = Sql.list(
                database,
                "the survey of " + engagement.id(),
                row -> new Row(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                LATEST,
                engagement.personId(),
                engagement.organisationId());
        return rows.stream().findFirst().map(row -> new Survey(campaigns.required(row.campaign()), row.naming()));
    }
}
