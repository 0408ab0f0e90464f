package org.sightline.sponsorship;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.sightline.web.Viewer;

/** The sponsor's one page: which steps each executive has taken. */
@Path("/sponsorship")
@RolesAllowed(Viewer.SPONSOR)
class SponsorshipPages {
    private final SponsoredCampaigns campaigns;
    private final Viewer viewer;

    SponsorshipPages(SponsoredCampaigns campaigns, Viewer viewer) {
        this.campaigns = campaigns;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "sponsorship", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sponsorship(List<SponsoredCampaign> campaigns) implements TemplateInstance {}

    @GET
    public TemplateInstance overview() {
        return new sponsorship(campaigns.visibleTo(viewer.accountId()));
    }
}
