package org.sightline.rater;

import org.sightline.campaign.Campaign;

/** The links of raters in a running campaign; what the package above does when raters come and go. */
public interface Links {
    /** Gives the rater a link and sends it; a rater who has a living one is not written to again. */
    void invite(Campaign campaign, Rater rater);

    /** The rater's link stops working. */
    void revoke(Rater rater);
}
