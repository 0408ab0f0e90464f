package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.security.CampaignKey;
import org.sightline.security.KeyDirectory;

/** The seal's door to the ballots of a closed campaign; both verbs work in the caller's transaction. */
@ApplicationScoped
public class SealableBallots {
    private final AgroalDataSource database;
    private final KeyDirectory keys;

    SealableBallots(AgroalDataSource database, KeyDirectory keys) {
        this.database = database;
        this.keys = keys;
    }

    private record Stored(int version, byte[] ct) {}

    /** Every sent ballot, opened; drafts and refusals are nobody's business. */
    public List<SentBallot> sent(UUID campaignId, Questionnaire questionnaire) {
        CampaignKey key = keys.get(campaignId);
        List<SentBallot> sent = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select n.id, n.executive_id, n.relationship
                        from nomination n
                        join executive e on e.id = n.executive_id
                        join invitation i on i.rater_id = n.rater_id
                        where e.campaign_id = ? and not i.revoked
                        """)) {
            Map<String, Stored> stored = stored(connection, campaignId);
            select.setObject(1, campaignId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID nomination = rows.getObject(1, UUID.class);
                    Stored row = stored.get(hex(key.locator(nomination)));
                    if (row != null) {
                        Answers answers = new BallotCipher(key, campaignId)
                                .open(nomination, row.version(), row.ct())
                                .sent();
                        if (answers != null) {
                            sent.add(new SentBallot(
                                    rows.getObject(2, UUID.class),
                                    Relationship.valueOf(rows.getString(3)),
                                    answers.showing() == Showing.AS_MINE,
                                    answers.vector(questionnaire),
                                    answers.words()));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
        return sent;
    }

    /** All ballots of the campaign, drafts too; returns how many there were. */
    public int deleteAll(UUID campaignId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from ballot where campaign_id = ?")) {
            delete.setObject(1, campaignId);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static Map<String, Stored> stored(Connection connection, UUID campaignId) throws SQLException {
        Map<String, Stored> stored = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select locator, version, ct from ballot where campaign_id = ? and submitted")) {
            select.setObject(1, campaignId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.put(hex(rows.getBytes(1)), new Stored(rows.getInt(2), rows.getBytes(3)));
                }
            }
        }
        return stored;
    }

    private static String hex(byte[] locator) {
        return java.util.HexFormat.of().formatHex(locator);
    }
}
