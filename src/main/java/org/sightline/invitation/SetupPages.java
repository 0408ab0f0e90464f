package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.web.Viewer;

/** The way from an empty campaign to its start, step by step, to be left and taken up again at any time. */
@Path("/campaigns/{id}/setup")
@RolesAllowed(Viewer.ADMINISTRATOR)
class SetupPages {
    private final Campaigns campaigns;
    private final SetupSteps steps;
    private final Viewer viewer;

    SetupPages(Campaigns campaigns, SetupSteps steps, Viewer viewer) {
        this.campaigns = campaigns;
        this.steps = steps;
        this.viewer = viewer;
    }

    /** @param next the first step that is not done */
    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record setup(Campaign campaign, List<SetupSteps.Step> steps, SetupSteps.Step next) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Campaign campaign = campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
        List<SetupSteps.Step> all = steps.of(campaign);
        return new setup(
                campaign,
                all,
                all.stream().filter(SetupSteps.Step::open).findFirst().orElseThrow());
    }
}
