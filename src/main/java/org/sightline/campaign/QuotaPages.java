package org.sightline.campaign;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** How many people executives are asked to name; it can be changed as long as somebody can be named. */
@Path("/campaigns/{id}/quotas")
@RolesAllowed(Viewer.ADMINISTRATOR)
class QuotaPages {
    private final Campaigns campaigns;
    private final Quotas quotas;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    QuotaPages(Campaigns campaigns, Quotas quotas, AuditTrail trail, Viewer viewer, Flash flash) {
        this.campaigns = campaigns;
        this.quotas = quotas;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record quotas(Campaign campaign, QuotaForm form, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return new quotas(open(id), QuotaForm.of(quotas.of(id)), Faults.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        Campaign campaign = open(id);
        QuotaForm form = QuotaForm.typed(fields);
        Faults faults = form.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(new quotas(campaign, form, faults))
                    .build();
        }
        quotas.keep(id, form.quotas());
        trail.record(viewer.accountId(), campaign.organisationId(), Act.CAMPAIGN_CHANGED, id, "quotas");
        flash.say("saved");
        return Response.seeOther(URI.create("/campaigns/" + id)).build();
    }

    private Campaign open(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(campaign -> campaign.preparing() || campaign.collecting())
                .orElseThrow(NotFoundException::new);
    }
}
