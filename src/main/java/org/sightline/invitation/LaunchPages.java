package org.sightline.invitation;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.ToBeAsked;
import org.sightline.rater.Previews;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The last look before a campaign starts, and the start. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class LaunchPages {
    private final Campaigns campaigns;
    private final Readiness readiness;
    private final DryRun dryRun;
    private final Previews previews;
    private final Launch launch;
    private final ToBeAsked asked;
    private final Viewer viewer;
    private final Flash flash;
    private final Reader reader;

    LaunchPages(
            Campaigns campaigns,
            Readiness readiness,
            DryRun dryRun,
            Previews previews,
            Launch launch,
            ToBeAsked asked,
            Viewer viewer,
            Flash flash,
            Reader reader) {
        this.campaigns = campaigns;
        this.readiness = readiness;
        this.dryRun = dryRun;
        this.previews = previews;
        this.launch = launch;
        this.asked = asked;
        this.viewer = viewer;
        this.flash = flash;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record start(
            Campaign campaign,
            String questionnaire,
            Readiness.Check check,
            DryRun.Sum dry,
            String rules,
            List<Previews.Named> previews)
            implements TemplateInstance {}

    @GET
    @Path("{id}/start")
    @Transactional
    public Object show(@RestPath UUID id) {
        Campaign campaign = visible(id);
        return campaign.preparing() ? page(campaign) : back(id);
    }

    @POST
    @Path("{id}/start")
    @Transactional
    public Object start(@RestPath UUID id) {
        Campaign campaign = visible(id);
        if (campaign.preparing() && !readiness.of(campaign).ready()) {
            return Response.status(422).entity(page(campaign)).build();
        }
        if (launch.start(id, viewer.accountId())) {
            flash.say("campaign-started");
        }
        return back(id);
    }

    private TemplateInstance page(Campaign campaign) {
        String title = asked.find(campaign)
                .map(found -> reader.texts().of("invitation.questionnaire", found.title(), found.version()))
                .orElse(campaign.questionnaireId());
        return new start(
                campaign,
                title,
                readiness.of(campaign),
                dryRun.of(campaign),
                previews.rules(campaign),
                previews.beforeStart(campaign));
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/campaigns/" + id)).build();
    }
}
