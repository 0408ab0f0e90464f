package org.sightline.rater;

import java.util.Set;
import java.util.UUID;
import org.sightline.campaign.Campaign;

/** The links of raters in a running campaign; what the package above does when raters come and go. */
public interface Links {
    /** Gives the rater a link and sends it; a rater who has a living one is not written to again. */
    void invite(Campaign campaign, Rater rater);

    /** The rater's link stops working. */
    void revoke(Rater rater);

    /**
     * Raters whose invitation no mail server took, or for which that was given up after two days. That says something of an
     * address and nothing of a person; of reminders it is not told, because who gets one tells who has not answered.
     */
    Set<UUID> undelivered(UUID campaignId);
}
