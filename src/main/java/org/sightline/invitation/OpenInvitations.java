package org.sightline.invitation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.rater.Asked;

/** Reads what a link asks in one statement, as every mail and every opened link begins with it. */
@ApplicationScoped
public class OpenInvitations {
    private static final String SELECT = """
            select i.id, i.generation, r.name, r.email, o.name, c.id, c.state = 'COLLECTING', c.closes_on, c.time_zone,
                c.minimum, n.id, e.id, p.name, a.name, n.relationship, n.worked_from, n.worked_to, r.language,
                b.accent, b.sender, c.organisation_id, i.rater_id, c.kind
            from invitation i
            join campaign c on c.id = i.campaign_id
            join organisation o on o.id = c.organisation_id
            left join organisation_brand b on b.organisation_id = c.organisation_id
            join rater on rater.id = i.rater_id
            join person r on r.id = rater.person_id
            left join nomination n on n.rater_id = i.rater_id
            left join executive e on e.id = n.executive_id
            left join person p on p.id = e.person_id
            left join account a on a.id = e.coach_id
            where not i.revoked and %s = ?
            order by n.relationship <> 'SELF', lower(p.name), n.id
            """;
    private static final String BY_ID = SELECT.formatted("i.id");
    private static final String BY_TOKEN = SELECT.formatted("i.token_hash");

    /** As the rater's link would ask, whether there is one yet or not. */
    private static final String BY_RATER = SELECT.replace(
                    "from invitation i",
                    "from (select id, 1 as generation, campaign_id, id as rater_id, false as revoked from rater) i")
            .formatted("i.rater_id");

    private final AgroalDataSource database;

    OpenInvitations(AgroalDataSource database) {
        this.database = database;
    }

    /** Empty once the link is revoked. */
    Optional<OpenInvitation> byId(UUID id) {
        return read(BY_ID, id);
    }

    /** Empty for a link that never was, or is revoked. */
    public Optional<OpenInvitation> byToken(String token) {
        return read(BY_TOKEN, Invitations.hash(token));
    }

    /** What a rater is asked, for a sample: there may be no link, so it has no name of its own. */
    Optional<OpenInvitation> ofRater(UUID rater) {
        return read(BY_RATER, rater);
    }

    private Optional<OpenInvitation> read(String select, Object key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(invitation(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an invitation could not be read", e);
        }
    }

    private static OpenInvitation invitation(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        int generation = row.getInt(2);
        String to = row.getString(3);
        String address = row.getString(4);
        String organisation = row.getString(5);
        UUID campaign = row.getObject(6, UUID.class);
        UUID organisationId = row.getObject(21, UUID.class);
        UUID raterId = row.getObject(22, UUID.class);
        boolean collecting = row.getBoolean(7);
        LocalDate closesOn = row.getObject(8, LocalDate.class);
        ZoneId timeZone = ZoneId.of(row.getString(9));
        int minimum = row.getInt(10);
        Campaign.Kind kind = Campaign.Kind.valueOf(row.getString(23));
        Locale language = Locale.forLanguageTag(row.getString(18));
        Look look = new Look(Optional.ofNullable(row.getString(19)), Optional.ofNullable(row.getString(20)));
        return new OpenInvitation(
                id,
                generation,
                to,
                address,
                language,
                organisation,
                look,
                organisationId,
                raterId,
                campaign,
                collecting,
                closesOn,
                timeZone,
                minimum,
                kind,
                asked(row));
    }

    private static List<Asked> asked(ResultSet row) throws SQLException {
        List<Asked> asked = new ArrayList<>();
        do {
            UUID nomination = row.getObject(11, UUID.class);
            if (nomination != null) {
                asked.add(new Asked(
                        nomination,
                        row.getObject(12, UUID.class),
                        row.getString(13),
                        row.getString(14),
                        Relationship.valueOf(row.getString(15)),
                        row.getObject(16, LocalDate.class),
                        row.getObject(17, LocalDate.class)));
            }
        } while (row.next());
        return asked;
    }
}
