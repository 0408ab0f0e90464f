package org.sightline.campaign;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.sightline.anonymity.Relationship;

/** How many people are to be named in each relationship, by campaign. */
@ApplicationScoped
public class Quotas {
    private static final String SELECT =
            "select relationship, minimum, recommended from campaign_quota where campaign_id = ?";
    private static final String UPSERT =
            "insert into campaign_quota (campaign_id, relationship, minimum, recommended) values (?, ?, ?, ?)"
                    + " on conflict (campaign_id, relationship) do update"
                    + " set minimum = excluded.minimum, recommended = excluded.recommended";

    private final AgroalDataSource database;

    Quotas(AgroalDataSource database) {
        this.database = database;
    }

    /** One for each of {@link Quota#RELATIONSHIPS}, in their order. */
    public Map<Relationship, Quota> of(UUID campaign) {
        Map<Relationship, Quota> quotas = new EnumMap<>(Quota.USUAL);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, campaign);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    quotas.put(Relationship.valueOf(rows.getString(1)), new Quota(rows.getInt(2), rows.getInt(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the quotas of a campaign could not be read", e);
        }
        return quotas;
    }

    public void keep(UUID campaign, Map<Relationship, Quota> quotas) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Map.Entry<Relationship, Quota> quota : quotas.entrySet()) {
                upsert.setObject(1, campaign);
                upsert.setString(2, quota.getKey().name());
                upsert.setInt(3, quota.getValue().minimum());
                upsert.setInt(4, quota.getValue().recommended());
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the quotas of a campaign could not be kept", e);
        }
    }
}
