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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** One rater of an executive: how they work together, and taking the rater out. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class NominationPages {
    private final Campaigns campaigns;
    private final Nominations nominations;
    private final RosterView view;
    private final Roster roster;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    NominationPages(
            Campaigns campaigns,
            Nominations nominations,
            RosterView view,
            Roster roster,
            AuditTrail trail,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.nominations = nominations;
        this.view = view;
        this.roster = roster;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rater(
            Campaign campaign,
            RosterView.ExecutiveRow executive,
            RosterView.RaterRow rater,
            List<Relationship> choices,
            RelationshipEntry entry,
            Faults faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record raterRemoval(Campaign campaign, RosterView.ExecutiveRow executive, RosterView.RaterRow rater)
            implements TemplateInstance {}

    @GET
    @Path("{id}/executives/{executiveId}/raters/{nominationId}")
    @Transactional
    public TemplateInstance ask(@RestPath UUID id, @RestPath UUID executiveId, @RestPath UUID nominationId) {
        Campaign campaign = preparing(id);
        Nomination nomination = other(executiveId, nominationId);
        return page(campaign, nomination, RelationshipEntry.of(nomination), Faults.none());
    }

    @POST
    @Path("{id}/executives/{executiveId}/raters/{nominationId}")
    @Transactional
    public Object change(
            @RestPath UUID id,
            @RestPath UUID executiveId,
            @RestPath UUID nominationId,
            @RestForm @Nullable String relationship,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to) {
        Campaign campaign = preparing(id);
        executive(campaign, executiveId);
        Nomination nomination = other(executiveId, nominationId);
        RelationshipEntry entry = RelationshipEntry.typed(relationship, from, to);
        Faults faults = new Faults(entry.faults(campaign.today(clock.instant())));
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(campaign, nomination, entry, faults))
                    .build();
        }
        nomination.change(entry.soundRelationship(), entry.soundFrom(), entry.soundTo());
        record(campaign, executiveId, "changed");
        flash.say("saved");
        return RaterPages.shown(id, executiveId);
    }

    @GET
    @Path("{id}/executives/{executiveId}/raters/{nominationId}/removal")
    @Transactional
    public TemplateInstance askRemoval(@RestPath UUID id, @RestPath UUID executiveId, @RestPath UUID nominationId) {
        Campaign campaign = open(id);
        RosterView.ExecutiveRow executive = executive(campaign, executiveId);
        return new raterRemoval(campaign, executive, row(executive, other(executiveId, nominationId)));
    }

    @POST
    @Path("{id}/executives/{executiveId}/raters/{nominationId}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID executiveId, @RestPath UUID nominationId) {
        Campaign campaign = open(id);
        executive(campaign, executiveId);
        roster.drop(campaign, other(executiveId, nominationId));
        record(campaign, executiveId, "removed");
        flash.say("rater-removed");
        return RaterPages.shown(id, executiveId);
    }

    private TemplateInstance page(Campaign campaign, Nomination nomination, RelationshipEntry entry, Faults faults) {
        RosterView.ExecutiveRow executive = executive(campaign, nomination.executiveId());
        return new rater(campaign, executive, row(executive, nomination), RelationshipEntry.CHOICES, entry, faults);
    }

    private void record(Campaign campaign, UUID executiveId, String what) {
        trail.record(viewer.accountId(), campaign.organisationId(), Act.RATERS_CHANGED, executiveId, what);
    }

    /** Of this campaign: an executive of another one is not found, whoever may see that one. */
    private RosterView.ExecutiveRow executive(Campaign campaign, UUID executiveId) {
        return view.of(campaign.id(), executiveId).orElseThrow(NotFoundException::new);
    }

    private static RosterView.RaterRow row(RosterView.ExecutiveRow executive, Nomination nomination) {
        return executive.rater(nomination.id()).orElseThrow(NotFoundException::new);
    }

    /** A nomination of somebody else: the self-assessment stays as long as the executive does. */
    private Nomination other(UUID executiveId, UUID nominationId) {
        return nominations
                .ofExecutive(executiveId, nominationId)
                .filter(nomination -> nomination.relationship() != Relationship.SELF)
                .orElseThrow(NotFoundException::new);
    }

    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }

    private Campaign open(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(campaign -> campaign.preparing() || campaign.collecting())
                .orElseThrow(NotFoundException::new);
    }
}
