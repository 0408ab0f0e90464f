package org.sightline.invitation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.Batches;
import org.sightline.mail.Outbox;
import org.sightline.mail.Pauses;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The buttons by which a campaign's mails are stopped, let go, dropped, paused and resumed. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class BatchPages {
    private final Campaigns campaigns;
    private final Batches batches;
    private final Pauses pauses;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    BatchPages(
            Campaigns campaigns,
            Batches batches,
            Pauses pauses,
            Outbox outbox,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.batches = batches;
        this.pauses = pauses;
        this.outbox = outbox;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @POST
    @Path("{id}/mails/batches/{batch}/stop")
    @Transactional
    public Response stop(@RestPath UUID id, @RestPath UUID batch) {
        Campaign campaign = visible(id, batch);
        return done(campaign, batches.stop(id, batch), Act.MAILS_STOPPED, "mails-stopped");
    }

    @POST
    @Path("{id}/mails/batches/{batch}/go")
    @Transactional
    public Response letGo(@RestPath UUID id, @RestPath UUID batch) {
        Campaign campaign = visible(id, batch);
        boolean gone = batches.letGo(id, batch);
        outbox.wake();
        return done(campaign, gone, Act.MAILS_LET_GO, "mails-let-go");
    }

    @POST
    @Path("{id}/mails/batches/{batch}/drop")
    @Transactional
    public Response drop(@RestPath UUID id, @RestPath UUID batch) {
        Campaign campaign = visible(id, batch);
        return done(campaign, batches.drop(id, batch), Act.MAILS_DROPPED, "mails-dropped");
    }

    @POST
    @Path("{id}/mails/pause")
    @Transactional
    public Response pause(@RestPath UUID id) {
        Campaign campaign = visible(id);
        return done(campaign, pauses.pause(id), Act.MAILS_PAUSED, "mails-paused");
    }

    @POST
    @Path("{id}/mails/resume")
    @Transactional
    public Response resume(@RestPath UUID id) {
        Campaign campaign = visible(id);
        boolean resumed = pauses.resume(id);
        outbox.wake();
        return done(campaign, resumed, Act.MAILS_RESUMED, "mails-resumed");
    }

    /** Somebody else may have been faster, or the mails: then nothing was done, and that is said. */
    private Response done(Campaign campaign, boolean done, Act act, String word) {
        if (done) {
            trail.record(viewer.accountId(), campaign.organisationId(), act, campaign.id(), "");
        }
        flash.say(done ? word : "mails-unchanged");
        return MailPages.back(campaign.id());
    }

    private Campaign visible(UUID id, UUID batch) {
        Campaign campaign = visible(id);
        if (batches.of(id).stream().noneMatch(one -> one.id().equals(batch))) {
            throw new NotFoundException();
        }
        return campaign;
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
