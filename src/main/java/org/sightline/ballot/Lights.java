package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;

/** One light per executive and group of raters: whether it has reached the minimum, yes or no; refreshed once a day. */
@ApplicationScoped
public class Lights {
    private static final int HOUR = 5;

    private final AgroalDataSource database;
    private final SealableBallots ballots;

    Lights(AgroalDataSource database, SealableBallots ballots) {
        this.database = database;
        this.ballots = ballots;
    }

    /** A light that there is because somebody was asked. */
    public record Light(UUID executive, Relationship relationship) {}

    /** Takes today's refresh for the caller: never before the morning, and once a day for whichever node comes first. */
    public boolean due(UUID campaign, ZonedDateTime there) {
        if (there.getHour() < HOUR) {
            return false;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement claim =
                        connection.prepareStatement("insert into progress_day (campaign_id, day) values (?, ?)"
                                + " on conflict (campaign_id) do update set day = excluded.day"
                                + " where progress_day.day < excluded.day")) {
            claim.setObject(1, campaign);
            claim.setObject(2, there.toLocalDate());
            return claim.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** In the transaction in which the refresh was {@link #due}. */
    public void refresh(UUID campaign, int minimum, Questionnaire questionnaire, Set<Light> asked) {
        Map<Light, Integer> counted = counted(campaign, questionnaire);
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        "insert into progress_light (executive_id, relationship, reached) values (?, ?, ?)"
                                + " on conflict (executive_id, relationship) do update set reached = excluded.reached")) {
            for (Light light : asked) {
                upsert.setObject(1, light.executive());
                upsert.setString(2, light.relationship().name());
                upsert.setBoolean(3, counted.getOrDefault(light, 0) >= minimum);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** As the last refresh left them; empty before the first. */
    public Map<UUID, Map<Relationship, Boolean>> of(UUID campaign) {
        Map<UUID, Map<Relationship, Boolean>> lights = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select l.executive_id, l.relationship, l.reached from progress_light l"
                                + " join executive e on e.id = l.executive_id where e.campaign_id = ?")) {
            select.setObject(1, campaign);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lights.computeIfAbsent(rows.getObject(1, UUID.class), id -> new EnumMap<>(Relationship.class))
                            .put(Relationship.valueOf(rows.getString(2)), rows.getBoolean(3));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
        return lights;
    }

    /** How many sent enough to be counted; the number never leaves this class. */
    private Map<Light, Integer> counted(UUID campaign, Questionnaire questionnaire) {
        Map<Light, Integer> counted = new HashMap<>();
        for (SentBallot sent : ballots.sent(campaign, questionnaire)) {
            long points =
                    Arrays.stream(sent.values()).filter(value -> value > 0).count();
            if (points >= questionnaire.eligibleFrom()) {
                counted.merge(new Light(sent.executiveId(), sent.relationship()), 1, Integer::sum);
            }
        }
        return counted;
    }
}
