package org.sightline.rater;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Raters whose mail came back, as nobody can be reached at their address. Only of mails that go to everybody is this
 * known, so it says nothing of answers.
 */
@ApplicationScoped
public class Bounces {
    private static final String SELECT = "select distinct i.rater_id from invitation i"
            + " join outbox_message m on m.subject_id = i.id and m.campaign_id = i.campaign_id"
            + " where m.state = 'BOUNCED' and m.run_id is null and not i.revoked and ";

    private final AgroalDataSource database;

    Bounces(AgroalDataSource database) {
        this.database = database;
    }

    public boolean bounced(UUID raterId) {
        return !select("i.rater_id = ?", raterId).isEmpty();
    }

    /** All raters of the campaign whose mail came back. */
    public Set<UUID> in(UUID campaignId) {
        return select("i.campaign_id = ?", campaignId);
    }

    private Set<UUID> select(String which, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + which)) {
            select.setObject(1, id);
            Set<UUID> found = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("whose mail came back could not be read", e);
        }
    }
}
