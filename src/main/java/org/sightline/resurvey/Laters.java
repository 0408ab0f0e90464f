package org.sightline.resurvey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.engagement.Engagement;
import org.sightline.system.Sql;

/** Which executive of which campaign is asked about again, by person and never by rater; nothing here decides who may know. */
@ApplicationScoped
class Laters {
    private static final String LATER = """
            select now.id, was.id, c.id, c.name, c.state, c.closes_on, x.executive_id is not null
            from executive was
                join campaign_repeat r on r.repeats = was.campaign_id
                join executive now on now.campaign_id = r.campaign_id and now.person_id = was.person_id
                join campaign c on c.id = r.campaign_id
                left join report_release x on x.executive_id = now.id
            """;

    private final AgroalDataSource database;

    Laters(AgroalDataSource database) {
        this.database = database;
    }

    /** This executive as one who is asked about again, if an earlier campaign asked the same. */
    Optional<Later> of(UUID executive) {
        return list(LATER + " where now.id = ?", executive).stream().findFirst();
    }

    /** Whatever asks again about this executive, the one that closes last first. */
    List<Later> after(UUID executive) {
        return list(LATER + " where was.id = ? order by c.closes_on desc, now.id", executive);
    }

    /** Executives of the person who is coached, released reports only, the newest first. */
    List<UUID> released(Engagement engagement) {
        return Sql.list(
                database,
                "reports of " + engagement.id(),
                row -> row.getObject(1, UUID.class),
                "select e.id from executive e join campaign c on c.id = e.campaign_id"
                        + " join report_release x on x.executive_id = e.id"
                        + " where e.person_id = ? and c.organisation_id = ? order by c.closes_on desc, e.id",
                engagement.personId(),
                engagement.organisationId());
    }

    /** Whether anybody is asked about the person who is coached, as far as this account coaches or is them. */
    boolean surveyed(Engagement engagement, UUID account) {
        return !Sql.list(
                        database,
                        "surveys of " + engagement.id(),
                        row -> row.getObject(1, UUID.class),
                        "select e.id from executive e join campaign c on c.id = e.campaign_id and c.kind = 'SURVEY'"
                                + " where e.person_id = ? and c.organisation_id = ? and ? in (e.account_id, e.coach_id) limit 1",
                        engagement.personId(),
                        engagement.organisationId(),
                        account)
                .isEmpty();
    }

    /** How many are asked in each relationship, the executive not counted. */
    Map<Relationship, Integer> asked(UUID executive) {
        Map<Relationship, Integer> asked = new EnumMap<>(Relationship.class);
        Sql.list(
                        database,
                        "who is asked about " + executive,
                        row -> Relationship.valueOf(row.getString(1)),
                        "select relationship from nomination where executive_id = ? and relationship <> 'SELF'",
                        executive)
                .forEach(relationship -> asked.merge(relationship, 1, Integer::sum));
        return asked;
    }

    private List<Later> list(String sql, UUID executive) {
        return Sql.list(database, "what asks again about " + executive, Laters::later, sql, executive);
    }

    private static Later later(ResultSet row) throws SQLException {
        return new Later(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                stage(Campaign.State.valueOf(row.getString(5)), row.getBoolean(7)),
                row.getObject(6, LocalDate.class));
    }

    private static Later.Stage stage(Campaign.State state, boolean released) {
        return switch (state) {
            case DRAFT, NOMINATING -> Later.Stage.PREPARING;
            case COLLECTING -> Later.Stage.COLLECTING;
            case CLOSED, SEALED, ARCHIVED -> released ? Later.Stage.THERE : Later.Stage.WAITING;
        };
    }
}
