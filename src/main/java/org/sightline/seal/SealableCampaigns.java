package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which campaigns wait for which step of the seal. */
@ApplicationScoped
class SealableCampaigns {
    private final AgroalDataSource database;

    SealableCampaigns(AgroalDataSource database) {
        this.database = database;
    }

    List<UUID> closed() {
        return ids("select id from campaign where state = 'CLOSED' order by id");
    }

    List<UUID> withLivingKey() {
        return ids("select campaign_id from seal_receipt where not key_destroyed order by campaign_id");
    }

    private List<UUID> ids(String query) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("campaigns to seal", e);
        }
    }
}
