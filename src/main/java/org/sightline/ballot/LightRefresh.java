package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.rater.Nomination;
import org.sightline.rater.Nominations;

/** Works out which groups have reached the minimum: once a day, in the morning, by whichever node comes first. */
@ApplicationScoped
class LightRefresh {
    private static final int HOUR = 5;

    private final AgroalDataSource database;
    private final Nominations nominations;
    private final Instruments instruments;
    private final SealableBallots ballots;

    LightRefresh(AgroalDataSource database, Nominations nominations, Instruments instruments, SealableBallots ballots) {
        this.database = database;
        this.nominations = nominations;
        this.instruments = instruments;
        this.ballots = ballots;
    }

    private record Light(UUID executive, Relationship relationship) {}

    /** Does nothing before the morning and on the rest of a day that has had its refresh. */
    @Transactional
    public void refresh(Campaign campaign, Instant now) {
        ZonedDateTime there = now.atZone(campaign.timeZone());
        if (there.getHour() < HOUR) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (claimed(connection, campaign.id(), there)) {
                store(connection, campaign);
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static boolean claimed(Connection connection, UUID campaign, ZonedDateTime there) throws SQLException {
        try (PreparedStatement claim =
                connection.prepareStatement("insert into progress_day (campaign_id, day) values (?, ?)"
                        + " on conflict (campaign_id) do update set day = excluded.day"
                        + " where progress_day.day < excluded.day")) {
            claim.setObject(1, campaign);
            claim.setObject(2, there.toLocalDate());
            return claim.executeUpdate() == 1;
        }
    }

    private void store(Connection connection, Campaign campaign) throws SQLException {
        Map<Light, Integer> counted = counted(campaign);
        try (PreparedStatement upsert = connection.prepareStatement(
                "insert into progress_light (executive_id, relationship, reached) values (?, ?, ?)"
                        + " on conflict (executive_id, relationship) do update set reached = excluded.reached")) {
            for (Light light : asked(campaign)) {
                upsert.setObject(1, light.executive());
                upsert.setString(2, light.relationship().name());
                upsert.setBoolean(3, counted.getOrDefault(light, 0) >= campaign.minimum());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private Set<Light> asked(Campaign campaign) {
        Set<Light> asked = new HashSet<>();
        for (Nomination nomination : nominations.ofCampaign(campaign.id())) {
            if (nomination.relationship() != Relationship.SELF) {
                asked.add(new Light(nomination.executiveId(), nomination.relationship()));
            }
        }
        return asked;
    }

    /** How many sent enough to be counted; the number never leaves this class. */
    private Map<Light, Integer> counted(Campaign campaign) {
        Questionnaire questionnaire = instruments.of(campaign.id()).questionnaire();
        Map<Light, Integer> counted = new HashMap<>();
        for (SentBallot sent : ballots.sent(campaign.id(), questionnaire)) {
            long points =
                    Arrays.stream(sent.values()).filter(value -> value > 0).count();
            if (points >= questionnaire.eligibleFrom()) {
                counted.merge(new Light(sent.executiveId(), sent.relationship()), 1, Integer::sum);
            }
        }
        return counted;
    }
}
