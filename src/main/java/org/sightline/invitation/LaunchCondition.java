package org.sightline.invitation;

import java.util.List;
import org.sightline.campaign.Campaign;

/** Something outside of a campaign that must be settled before it starts; packages above know what. */
public interface LaunchCondition {
    /** What such conditions are about. */
    enum About {
        BRIEFING,
        SPONSOR
    }

    /**
     * How it stands.
     *
     * @param applies whether it concerns this campaign at all
     * @param blocks what stands against the start
     * @param advice what is worth a look
     */
    record Standing(About about, boolean applies, List<Finding> blocks, List<Finding> advice) {
        public Standing {
            blocks = List.copyOf(blocks);
            advice = List.copyOf(advice);
        }
    }

    Standing of(Campaign campaign);
}
