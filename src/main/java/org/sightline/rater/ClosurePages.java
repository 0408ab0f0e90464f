package org.sightline.rater;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.account.FreshProof;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Closing;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Closing a campaign before its day, after a question and with a look at what the reports will show. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class ClosurePages {
    private final Campaigns campaigns;
    private final Closing closing;
    private final Previews previews;
    private final Viewer viewer;
    private final Flash flash;

    ClosurePages(Campaigns campaigns, Closing closing, Previews previews, Viewer viewer, Flash flash) {
        this.campaigns = campaigns;
        this.closing = closing;
        this.previews = previews;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record closure(Campaign campaign, String rules, List<Previews.Named> previews) implements TemplateInstance {}

    @GET
    @Path("{id}/closure")
    @Transactional
    public Object ask(@RestPath UUID id) {
        Campaign campaign = visible(id);
        return campaign.collecting()
                ? new closure(campaign, previews.rules(campaign), previews.beforeClosing(campaign))
                : back(id);
    }

    @POST
    @Path("{id}/closure")
    @FreshProof
    @Transactional
    public Response close(@RestPath UUID id) {
        visible(id);
        if (closing.close(id, Optional.of(viewer.accountId()))) {
            flash.say("campaign-closed");
        }
        return back(id);
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/campaigns/" + id)).build();
    }
}
