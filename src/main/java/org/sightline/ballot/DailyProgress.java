package org.sightline.ballot;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    private final Lights lights;
    private final Campaigns campaigns;
    private final LightRefresh refresh;
    private final Clock clock;

    DailyProgress(Lights lights, Campaigns campaigns, LightRefresh refresh, Clock clock) {
        this.lights = lights;
        this.campaigns = campaigns;
        this.refresh = refresh;
        this.clock = clock;
    }

    @Override
    public Optional<Map<UUID, Map<Relationship, Boolean>>> of(UUID campaignId) {
        Map<UUID, Map<Relationship, Boolean>> found = lights.of(campaignId);
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
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
