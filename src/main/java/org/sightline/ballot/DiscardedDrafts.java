package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sightline.invitation.Drafts;
import org.sightline.invitation.Invitation;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;

/**
 * Discards unsent ballots of a link that somebody else is to get. In the caller's transaction, after the link was
 * renewed: a save under the old one finds no place any more.
 */
@ApplicationScoped
class DiscardedDrafts implements Drafts {
    private final AgroalDataSource database;
    private final KeyDirectory keys;
    private final Nominations nominations;

    DiscardedDrafts(AgroalDataSource database, KeyDirectory keys, Nominations nominations) {
        this.database = database;
        this.keys = keys;
        this.nominations = nominations;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void discard(Invitation invitation) {
        CampaignKey key = keys.get(invitation.campaignId());
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from ballot where locator = ? and not submitted")) {
            for (Nomination nomination : nominations.ofRater(invitation.raterId())) {
                delete.setBytes(1, key.locator(nomination.id()));
                delete.addBatch();
            }
            delete.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
