package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.Lineage;
import org.sightline.ballot.SealableBallots;
import org.sightline.ballot.SentBallot;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.seal.AnonymousRows.Sheet;
import org.sightline.security.ExecutiveKeys;
import org.sightline.security.KeyDirectory;

/**
 * The heart of a seal, all of it in the caller's transaction: every sent ballot is decrypted, partitioned, shuffled with
 * all others and written as anonymous rows, and every ballot is deleted.
 */
@ApplicationScoped
class Unlinking {
    private final AgroalDataSource database;
    private final SealableBallots ballots;
    private final SealedRows sealed;
    private final ExecutiveKeys executiveKeys;
    private final KeyDirectory keys;
    private final SecureRandom random;

    Unlinking(
            AgroalDataSource database,
            SealableBallots ballots,
            SealedRows sealed,
            ExecutiveKeys executiveKeys,
            KeyDirectory keys,
            SecureRandom random) {
        this.database = database;
        this.ballots = ballots;
        this.sealed = sealed;
        this.executiveKeys = executiveKeys;
        this.keys = keys;
        this.random = random;
    }

    void unlink(ClosedCampaign campaign) {
        AnonymousRows rows = AnonymousRows.of(
                sheets(campaign),
                relationships(campaign.asked()),
                campaign.policy(),
                campaign.questionnaire().eligibleFrom(),
                random);
        try {
            // keys for all, whoever was answered about: the scorecard that says so lies under the key too
            sealed.write(rows, executiveKeys.make(campaign.executives().keySet()));
            ballots.deleteAll(campaign.id());
            receipt(campaign, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("sealing campaign " + campaign.id(), e);
        }
    }

    private List<Sheet> sheets(ClosedCampaign campaign) {
        return ballots.sent(campaign.id(), campaign.questionnaire()).stream()
                .map(sent -> sheet(
                        sent, campaign.questionnaire(), campaign.executives().getOrDefault(sent.executiveId(), "")))
                .toList();
    }

    private static Sheet sheet(SentBallot sent, Questionnaire questionnaire, String name) {
        boolean self = sent.relationship() == Relationship.SELF;
        Map<String, String> comments = new HashMap<>();
        questionnaire
                .questions()
                .forEach(
                        question -> comments.put(question.id(), CommentWording.of(question, sent.words(), self, name)));
        short[] values = new short[sent.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) sent.values()[i];
        }
        return new Sheet(
                sent.executiveId(),
                sent.relationship(),
                sent.identified(),
                values,
                comments,
                Lineage.said(sent.words()));
    }

    private static Map<UUID, Set<Relationship>> relationships(List<ClosedCampaign.Asked> asked) {
        Map<UUID, Set<Relationship>> relationships = new HashMap<>();
        asked.forEach(one -> relationships
                .computeIfAbsent(one.executive(), id -> new HashSet<>())
                .add(one.relationship()));
        return relationships;
    }

    private void receipt(ClosedCampaign campaign, AnonymousRows rows) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into seal_receipt (campaign_id, sealed_on, key_fingerprint, invited, answered)"
                                + " values (?, ?, ?, ?, ?)")) {
            statement.setObject(1, campaign.id());
            statement.setObject(2, campaign.today());
            statement.setBytes(3, keys.get(campaign.id()).fingerprint());
            statement.setInt(4, (int) campaign.asked().stream()
                    .filter(one -> one.relationship() != Relationship.SELF)
                    .count());
            statement.setInt(5, rows.raters());
            statement.executeUpdate();
        }
    }
}
