package org.sightline.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.library.Questionnaires;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The settings of a campaign that has not started. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class SettingsPages {
    private final Campaigns campaigns;
    private final Questionnaires library;
    private final Repeats repeats;
    private final ToBeAsked asked;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    SettingsPages(
            Campaigns campaigns,
            Questionnaires library,
            Repeats repeats,
            ToBeAsked asked,
            AuditTrail trail,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.library = library;
        this.repeats = repeats;
        this.asked = asked;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record settings(Campaign campaign, CampaignForm form, SettingsChoices choices, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{id}/settings")
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Campaign campaign = preparing(id);
        return new settings(campaign, CampaignForm.of(campaign.settings()), choices(campaign), Faults.none());
    }

    @POST
    @Path("{id}/settings")
    @Transactional
    public Object change(@RestPath UUID id, @BeanParam CampaignForm form) {
        Campaign campaign = preparing(id);
        SettingsChoices choices = choices(campaign);
        Faults faults = form.faults(choices.ids(), LocalDate.now(clock));
        if (faults.any()) {
            return Response.status(422)
                    .entity(new settings(campaign, form, choices, faults))
                    .build();
        }
        campaign.change(form.settings());
        trail.record(viewer.accountId(), campaign.organisationId(), Act.CAMPAIGN_CHANGED, campaign.id(), "");
        flash.say("saved");
        return Response.seeOther(URI.create("/campaigns/" + campaign.id())).build();
    }

    /** A campaign that repeats another asks the same; there is nothing else to choose. */
    private SettingsChoices choices(Campaign campaign) {
        SettingsChoices all = SettingsChoices.of(library, List.of(campaign.organisationId()));
        return repeats.repeated(campaign.id()).isPresent()
                ? all.only(asked.find(campaign).orElseThrow())
                : all;
    }

    /** Settings of a started campaign are frozen: there is no such page any more. */
    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }
}
