package org.sightline.rater;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.OutboxMessages;
import org.sightline.sheet.UndoPages;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Takes back what the last file changed in a campaign, for a day and as long as nothing was sent. */
@Path("/campaigns/{id}/import/undo")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RosterUndoPages {
    private final Campaigns campaigns;
    private final RosterPlaces places;
    private final UndoPages undo;
    private final OutboxMessages mails;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    RosterUndoPages(
            Campaigns campaigns,
            RosterPlaces places,
            UndoPages undo,
            OutboxMessages mails,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.places = places;
        this.undo = undo;
        this.mails = mails;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance ask(@RestPath UUID id) {
        Campaign campaign = undoable(id);
        return undo.ask(places.of(campaign, viewer.accountId()), campaign.timeZone());
    }

    @POST
    @Transactional
    public Response undo(@RestPath UUID id) {
        Campaign campaign = undoable(id);
        String said = undo.undo(places.of(campaign, viewer.accountId()));
        trail.record(viewer.accountId(), campaign.organisationId(), Act.PEOPLE_IMPORT_UNDONE, id, "");
        flash.say(said);
        return Response.seeOther(URI.create("/campaigns/" + id)).build();
    }

    private Campaign undoable(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(campaign -> campaign.preparing() && nothingSent(campaign))
                .orElseThrow(NotFoundException::new);
    }

    private boolean nothingSent(Campaign campaign) {
        return mails.tallies(campaign.id(), campaign.timeZone()).isEmpty();
    }
}
