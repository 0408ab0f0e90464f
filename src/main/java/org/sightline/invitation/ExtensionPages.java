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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Extension;
import org.sightline.campaign.Extensions;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** More time for answers: one later day for the whole campaign, by an administrator or a coach of it. */
@Path("/campaigns")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.COACH})
class ExtensionPages {
    private final Campaigns campaigns;
    private final Extensions extensions;
    private final Invitations invitations;
    private final Outbox outbox;
    private final RecipientHours hours;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    ExtensionPages(
            Campaigns campaigns,
            Extensions extensions,
            Invitations invitations,
            Outbox outbox,
            RecipientHours hours,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.invitations = invitations;
        this.outbox = outbox;
        this.hours = hours;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record extension(Campaign campaign, ExtensionForm form, List<Extension> past, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{id}/extension")
    @Transactional
    public Object show(@RestPath UUID id) {
        Campaign campaign = visible(id);
        return campaign.collecting()
                ? new extension(campaign, ExtensionForm.blank(), extensions.of(id), Faults.none())
                : back(id);
    }

    @POST
    @Path("{id}/extension/day")
    @Transactional
    public Object extend(
            @RestPath UUID id,
            @RestForm @Nullable String until,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String tell) {
        Campaign campaign = visible(id);
        ExtensionForm form = new ExtensionForm(until, reason, tell);
        Faults faults = form.faults(campaign, campaign.today(clock.instant()));
        if (campaign.collecting() && faults.any()) {
            return Response.status(422)
                    .entity(new extension(campaign, form, extensions.of(id), faults))
                    .build();
        }
        boolean extended = campaign.collecting()
                && extensions.extend(id, form.day().orElseThrow(), form.reason(), viewer.accountId());
        if (extended && form.tells()) {
            tell(campaigns.required(id));
        }
        flash.say(extended ? (form.tells() ? "campaign-extended-told" : "campaign-extended") : "extension-refused");
        return back(id);
    }

    /** Everybody, so that it tells nobody who has answered. */
    private void tell(Campaign campaign) {
        outbox.enqueueAll(invitations.of(campaign.id()).stream()
                .map(invitation -> Letter.of(ExtensionMails.KIND, invitation.id())
                        .inCampaign(campaign.id())
                        .inOrganisation(campaign.organisationId()))
                .toList());
        hours.keep(campaign, ExtensionMails.KIND, clock.instant());
    }

    private Campaign visible(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .or(() -> campaigns.coachedBy(viewer.accountId(), id))
                .orElseThrow(NotFoundException::new);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/campaigns/" + id + "/monitor")).build();
    }
}
