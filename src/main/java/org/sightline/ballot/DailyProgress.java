package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Progress;

/** One light per executive and group, as the last refresh left it; between two refreshes nothing anybody does shows. */
@ApplicationScoped
class DailyProgress implements Progress {
    private static final Logger LOG = Logger.getLogger(DailyProgress.class);

    private final AgroalDataSource database;
    private final Campaigns campaigns;
    private final LightRefresh refresh;
    private final Clock clock;

    DailyProgress(AgroalDataSource database, Campaigns campaigns, LightRefresh refresh, Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.refresh = refresh;
        this.clock = clock;
    }

    @Override
    public Optional<Map<UUID, Map<Relationship, Boolean>>> of(UUID campaignId) {
        Map<UUID, Map<Relationship, Boolean>> lights = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select l.executive_id, l.relationship, l.reached from progress_light l"
                                + " join executive e on e.id = l.executive_id where e.campaign_id = ?")) {
            select.setObject(1, campaignId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lights.computeIfAbsent(rows.getObject(1, UUID.class), id -> new EnumMap<>(Relationship.class))
                            .put(Relationship.valueOf(rows.getString(2)), rows.getBoolean(3));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
        return lights.isEmpty() ? Optional.empty() : Optional.of(lights);
    }

    @Scheduled(every = "10m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void refreshOncePerDay() {
        for (Campaign campaign : campaigns.in(Campaign.State.COLLECTING)) {
            try {
                refresh.refresh(campaign, clock.instant());
            } catch (RuntimeException e) {
                // the others go on; this one is tried again in ten minutes
                LOG.errorf(
                        "progress of campaign %s could not be refreshed: %s",
                        campaign.id(), e.getClass().getName());
            }
        }
    }
}
