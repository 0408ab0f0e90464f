package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;
import org.sightline.security.KeyMissing;
import org.sightline.system.Sql;

/** Keys by which raters' pages are read. */
@ApplicationScoped
class CampaignKeys {
    private final AgroalDataSource database;
    private final KeyDirectory keys;

    CampaignKeys(AgroalDataSource database, KeyDirectory keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Empty once the campaign is sealed.
     *
     * @throws KeyMissing while it takes answers and has none: nothing can be said then, least of all that it is over
     */
    Optional<CampaignKey> of(UUID campaign) {
        Optional<CampaignKey> key = keys.find(campaign);
        return key.isEmpty() && collecting(campaign) ? Optional.of(keys.get(campaign)) : key;
    }

    private boolean collecting(UUID campaign) {
        try (Connection connection = database.getConnection()) {
            return !Sql.ids(connection, "select id from campaign where id = ? and state = 'COLLECTING'", campaign)
                    .isEmpty();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
