package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** Those among these whose key was recorded as destroyed. */
    List<UUID> withDestroyedKey(Set<UUID> campaigns) {
        return ids(
                "select campaign_id from seal_receipt where key_destroyed and campaign_id = any (?) order by campaign_id",
                (Object) campaigns.toArray(UUID[]::new));
    }

    private List<UUID> ids(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("campaigns to seal", e);
        }
    }
}
