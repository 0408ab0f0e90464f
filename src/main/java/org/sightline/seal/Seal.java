package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.SealableBallots;
import org.sightline.ballot.SentBallot;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.organisation.People;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;
import org.sightline.seal.AnonymousRows.Sheet;
import org.sightline.security.CampaignKey;
import org.sightline.security.ExecutiveKeys;
import org.sightline.security.KeyDirectory;

/**
 * The irreversible step, in one transaction: every sent ballot of a closed campaign is decrypted, partitioned, shuffled
 * with all others and written as anonymous rows, and every ballot is deleted. A process killed before the commit leaves
 * the campaign closed and its ballots whole; the next run begins again. The key dies later, in {@link KeyEnd}.
 */
@ApplicationScoped
class Seal {
    private final AgroalDataSource database;
    private final Campaigns campaigns;
    private final Executives executives;
    private final People people;
    private final FrozenQuestionnaires questionnaires;
    private final Nominations nominations;
    private final SealableBallots ballots;
    private final SealedRows sealed;
    private final ExecutiveKeys executiveKeys;
    private final KeyDirectory keys;
    private final Clock clock;
    private final SecureRandom random;

    Seal(
            AgroalDataSource database,
            Campaigns campaigns,
            Executives executives,
            People people,
            FrozenQuestionnaires questionnaires,
            Nominations nominations,
            SealableBallots ballots,
            SealedRows sealed,
            ExecutiveKeys executiveKeys,
            KeyDirectory keys,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.campaigns = campaigns;
        this.executives = executives;
        this.people = people;
        this.questionnaires = questionnaires;
        this.nominations = nominations;
        this.ballots = ballots;
        this.sealed = sealed;
        this.executiveKeys = executiveKeys;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    @Transactional
    void seal(UUID campaignId) {
        campaigns.holdBackSaves(campaignId);
        Campaign campaign = campaigns.locked(campaignId);
        if (campaign.state() != Campaign.State.CLOSED) {
            return;
        }
        Questionnaire questionnaire = questionnaires.questionnaire(campaignId);
        List<Nomination> asked = nominations.ofCampaign(campaignId);
        AnonymousRows rows = AnonymousRows.of(
                sheets(campaignId, questionnaire),
                relationships(asked),
                Policy.withMinimum(campaign.minimum()),
                questionnaire.eligibleFrom(),
                random);
        try {
            sealed.write(rows, executiveKeys.make(ids(campaignId)));
            ballots.deleteAll(campaignId);
            receipt(campaign, keys.get(campaignId), asked, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("sealing campaign " + campaignId, e);
        }
        campaign.seal();
    }

    /** All, whoever was answered about: the scorecard that says so lies under the key too. */
    private List<UUID> ids(UUID campaignId) {
        return executives.of(campaignId).stream().map(Executive::id).toList();
    }

    private List<Sheet> sheets(UUID campaignId, Questionnaire questionnaire) {
        Map<UUID, String> names = new HashMap<>();
        for (Executive executive : executives.of(campaignId)) {
            names.put(executive.id(), people.findById(executive.personId()).name());
        }
        List<Sheet> sheets = new ArrayList<>();
        for (SentBallot sent : ballots.sent(campaignId, questionnaire)) {
            sheets.add(sheet(sent, questionnaire, names.getOrDefault(sent.executiveId(), "")));
        }
        return sheets;
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
        return new Sheet(sent.executiveId(), sent.relationship(), sent.identified(), values, comments);
    }

    private static Map<UUID, Set<Relationship>> relationships(List<Nomination> asked) {
        Map<UUID, Set<Relationship>> relationships = new HashMap<>();
        asked.forEach(nomination -> relationships
                .computeIfAbsent(nomination.executiveId(), id -> new HashSet<>())
                .add(nomination.relationship()));
        return relationships;
    }

    private void receipt(Campaign campaign, CampaignKey key, List<Nomination> asked, AnonymousRows rows)
            throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into seal_receipt (campaign_id, sealed_on, key_fingerprint, invited, answered)"
                                + " values (?, ?, ?, ?, ?)")) {
            statement.setObject(1, campaign.id());
            statement.setObject(2, campaign.today(clock.instant()));
            statement.setBytes(3, key.fingerprint());
            statement.setInt(4, (int) asked.stream()
                    .filter(nomination -> nomination.relationship() != Relationship.SELF)
                    .count());
            statement.setInt(5, rows.raters());
            statement.executeUpdate();
        }
    }
}
