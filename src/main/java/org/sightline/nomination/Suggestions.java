package org.sightline.nomination;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sightline.anonymity.Relationship;

/**
 * Who was asked about the same person in their last campaign and is not named yet. That somebody was asked tells nothing
 * of an answer.
 */
@ApplicationScoped
class Suggestions {
    private static final String SELECT = """
            with earlier as (
                select e.id from executive e
                    join campaign c on c.id = e.campaign_id and c.kind = 'SURVEY'
                    join executive now on now.id = ? and now.person_id = e.person_id and now.id <> e.id
                where c.state in ('CLOSED', 'SEALED', 'ARCHIVED')
                order by c.closes_on desc, c.id limit 1)
            select p.id, p.name, n.relationship
            from nomination n
                join earlier on earlier.id = n.executive_id
                join rater r on r.id = n.rater_id
                join person p on p.id = r.person_id
            where n.relationship <> 'SELF'
                and not exists (select 1 from nomination named join rater nr on nr.id = named.rater_id
                    where named.executive_id = ? and nr.person_id = p.id)
                and not exists (select 1 from proposal w where w.executive_id = ? and w.email = p.email
                    and w.standing in ('NOTED', 'SENT', 'ASKED'))
            order by array_position(array['CURRENT_DIRECT_REPORT', 'PAST_DIRECT_REPORT', 'CURRENT_SUPERVISOR',
                'PAST_SUPERVISOR', 'PEER', 'OTHER'], n.relationship), lower(p.name), p.id
            """;

    private final AgroalDataSource database;

    Suggestions(AgroalDataSource database) {
        this.database = database;
    }

    /** Somebody to think of, in the relationship of the last time. */
    record Suggestion(UUID person, String name, Relationship relationship) {}

    List<Suggestion> of(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            for (int i = 1; i <= 3; i++) {
                select.setObject(i, executive);
            }
            List<Suggestion> suggestions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    suggestions.add(new Suggestion(
                            row.getObject(1, UUID.class), row.getString(2), Relationship.valueOf(row.getString(3))));
                }
            }
            return suggestions;
        } catch (SQLException e) {
            throw new IllegalStateException("who was asked the last time could not be read", e);
        }
    }
}
