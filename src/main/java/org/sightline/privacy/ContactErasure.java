package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sightline.system.Sql;

/** The contact data of one person, gone: in every campaign in which they were asked, and in the organisation. */
@ApplicationScoped
class ContactErasure {
    private final AgroalDataSource database;

    ContactErasure(AgroalDataSource database) {
        this.database = database;
    }

    /** In the caller's transaction, after it made sure that no campaign needs the person any more. */
    Counts erase(UUID person) {
        Counts counts = new Counts();
        try (Connection connection = database.getConnection()) {
            Contacts.raters(
                    connection, Sql.ids(connection, "select id from rater where person_id = ?", person), counts);
            counts.add("proposal", Sql.run(connection, """
                            delete from proposal o using person p, executive x, campaign c
                            where p.id = ? and o.email = p.email and x.id = o.executive_id and c.id = x.campaign_id
                                and c.organisation_id = p.organisation_id""", person));
            Contacts.people(connection, List.of(person), counts);
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("contact data could not be erased", e);
        }
    }
}
