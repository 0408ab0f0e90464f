package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
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
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.MailPlan;
import org.sightline.campaign.MailPlans;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** When the mails of a campaign leave; what has not left can be changed at any time. */
@Path("/campaigns/{id}/mail-plan")
@RolesAllowed(Viewer.ADMINISTRATOR)
class MailPlanPages {
    private final Campaigns campaigns;
    private final MailPlans plans;
    private final DryRun dryRun;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    MailPlanPages(
            Campaigns campaigns,
            MailPlans plans,
            DryRun dryRun,
            AuditTrail trail,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.dryRun = dryRun;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record mailPlan(Campaign campaign, MailPlanForm form, boolean office, DryRun.Sum dry, Faults faults)
            implements TemplateInstance {}

    /** @param usual fills the form with what most campaigns choose; nothing is kept of it yet */
    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String usual) {
        Campaign campaign = visible(id);
        MailPlan plan = usual != null && campaign.preparing()
                ? MailPlan.usual(campaign.today(clock.instant()), campaign.closesOn())
                : plans.of(id);
        return new mailPlan(
                campaign,
                MailPlanForm.of(campaign, plan),
                plans.withinOfficeHours(id),
                dryRun.of(campaign),
                Faults.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        Campaign campaign = visible(id);
        MailPlanForm form = MailPlanForm.typed(campaign, plans.of(id), fields);
        boolean office = fields.containsKey("office");
        Faults faults = form.faults(campaign, now(campaign));
        if (faults.any()) {
            return Response.status(422)
                    .entity(new mailPlan(campaign, form, office, dryRun.of(campaign), faults))
                    .build();
        }
        plans.keep(id, form.plan());
        plans.keepWithinOfficeHours(id, office);
        trail.record(viewer.accountId(), campaign.organisationId(), Act.CAMPAIGN_CHANGED, id, "mail plan");
        flash.say("saved");
        return Response.seeOther(URI.create("/campaigns/" + id + "/mail-plan")).build();
    }

    private LocalDateTime now(Campaign campaign) {
        return clock.instant().atZone(campaign.timeZone()).toLocalDateTime();
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
