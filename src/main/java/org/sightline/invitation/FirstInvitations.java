package org.sightline.invitation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sightline.security.CampaignKey;

/** The invitations of a campaign that starts, written in batches: there may be a hundred thousand. */
@ApplicationScoped
class FirstInvitations {
    private static final int AT_ONCE = 1000;

    private final AgroalDataSource database;

    FirstInvitations(AgroalDataSource database) {
        this.database = database;
    }

    /** One for each rater, in the caller's transaction; their ids. */
    List<UUID> first(CampaignKey key, UUID campaignId, List<UUID> raters) {
        List<UUID> ids = new ArrayList<>(raters.size());
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into invitation (id, campaign_id, rater_id, token_hash,"
                                + " generation, revoked) values (?, ?, ?, ?, 1, false)")) {
            for (UUID rater : raters) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setObject(2, campaignId);
                insert.setObject(3, rater);
                insert.setBytes(4, Invitations.hash(key.raterToken(id, 1)));
                insert.addBatch();
                ids.add(id);
                if (ids.size() % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the invitations of a campaign could not be written", e);
        }
        return ids;
    }
}
