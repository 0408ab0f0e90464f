package org.sightline.rater;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.sheet.Place;
import org.sightline.sheet.SheetPages;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** A file of executives and raters on its way into a campaign. */
@Path("/campaigns/{id}/import/{stage}")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RosterStagePages {
    private final Campaigns campaigns;
    private final RosterPlaces places;
    private final SheetPages steps;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    RosterStagePages(
            Campaigns campaigns, RosterPlaces places, SheetPages steps, AuditTrail trail, Viewer viewer, Flash flash) {
        this.campaigns = campaigns;
        this.places = places;
        this.steps = steps;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance look(@RestPath UUID id, @RestPath UUID stage) {
        return steps.look(place(id), stage);
    }

    @POST
    @Path("/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response name(@RestPath UUID id, @RestPath UUID stage, MultivaluedMap<String, String> form) {
        return steps.name(place(id), stage, form);
    }

    @POST
    @Path("/mend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response mend(@RestPath UUID id, @RestPath UUID stage, MultivaluedMap<String, String> form) {
        return steps.mend(place(id), stage, form);
    }

    @POST
    @Path("/twins")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response tellApart(@RestPath UUID id, @RestPath UUID stage, MultivaluedMap<String, String> form) {
        return steps.tellApart(place(id), stage, form);
    }

    @POST
    @Path("/confirmation")
    @Transactional
    public Response confirm(@RestPath UUID id, @RestPath UUID stage) {
        Campaign campaign = preparing(id);
        Optional<Response> done = steps.confirm(places.of(campaign, viewer.accountId()), stage);
        if (done.isPresent()) {
            trail.record(viewer.accountId(), campaign.organisationId(), Act.PEOPLE_IMPORTED, id, "");
            flash.say("roster-imported");
        }
        return done.orElseGet(() -> Response.seeOther(URI.create("/campaigns/" + id + "/import/" + stage))
                .build());
    }

    @GET
    @Path("/left-out.csv")
    @Transactional
    public Response leftOut(@RestPath UUID id, @RestPath UUID stage) {
        return steps.leftOut(place(id), stage);
    }

    private Place place(UUID id) {
        return places.of(preparing(id), viewer.accountId());
    }

    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }
}
