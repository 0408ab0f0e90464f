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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.library.Questionnaires;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.organisation.TimeZones;
import org.sightline.web.Faults;
import org.sightline.web.Viewer;

/** The administrator's campaigns, and a new one. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class CampaignPages {
    private final Campaigns campaigns;
    private final Organisations organisations;
    private final Quotas quotas;
    private final MailPlans plans;
    private final Questionnaires library;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Clock clock;

    CampaignPages(
            Campaigns campaigns,
            Organisations organisations,
            Quotas quotas,
            MailPlans plans,
            Questionnaires library,
            AuditTrail trail,
            Viewer viewer,
            Clock clock) {
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.quotas = quotas;
        this.plans = plans;
        this.library = library;
        this.trail = trail;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** One campaign in the list; {@code state} ends the keys of its words. */
    record Row(UUID id, String name, String organisation, String state, LocalDate closesOn) {}

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record campaigns(List<Row> campaigns, boolean withoutOrganisation) implements TemplateInstance {}

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record campaignNew(
            List<Organisation> organisations,
            String organisation,
            String like,
            CampaignForm form,
            SettingsChoices choices,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list() {
        List<Organisation> administered = organisations.administeredBy(viewer.accountId());
        Map<UUID, String> names = administered.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        List<Row> rows = campaigns.visibleTo(viewer.accountId()).stream()
                .map(campaign -> new Row(
                        campaign.id(),
                        campaign.name(),
                        names.getOrDefault(campaign.organisationId(), ""),
                        campaign.state().name().toLowerCase(Locale.ROOT),
                        campaign.closesOn()))
                .toList();
        return new campaigns(rows, administered.isEmpty());
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance blank(@RestQuery @Nullable String organisation, @RestQuery @Nullable UUID like) {
        List<Organisation> administered = organisations.administeredBy(viewer.accountId());
        CampaignForm usual =
                CampaignForm.usual(library.shipped().getFirst().id(), LocalDate.now(clock), TimeZones.usual());
        Optional<Campaign> model = like == null ? Optional.empty() : campaigns.visibleTo(viewer.accountId(), like);
        return new campaignNew(
                administered,
                model.map(campaign -> campaign.organisationId().toString())
                        .orElse(organisation == null ? "" : organisation),
                model.map(campaign -> campaign.id().toString()).orElse(""),
                model.map(campaign -> usual.like(CampaignForm.of(campaign.settings())))
                        .orElse(usual),
                choices(administered),
                Faults.none());
    }

    @POST
    @Transactional
    public Object create(
            @RestForm @Nullable String organisation, @RestForm @Nullable String like, @BeanParam CampaignForm form) {
        List<Organisation> administered = organisations.administeredBy(viewer.accountId());
        List<Organisation> owners = administered.stream()
                .filter(known -> known.id().toString().equals(organisation))
                .toList();
        List<String> offered = choices(owners.isEmpty() ? administered : owners).ids();
        Faults faults = form.faults(offered, LocalDate.now(clock));
        if (faults.any()) {
            return Response.status(422)
                    .entity(new campaignNew(
                            administered,
                            organisation == null ? "" : organisation,
                            like == null ? "" : like,
                            form,
                            choices(administered),
                            faults))
                    .build();
        }
        Organisation owner = owners.stream().findFirst().orElseThrow(NotFoundException::new);
        Campaign campaign = new Campaign(UUID.randomUUID(), owner.id(), form.settings());
        campaigns.persist(campaign);
        campaigns.flush();
        plans.keep(campaign.id(), MailPlan.usual(LocalDate.now(clock), campaign.closesOn()));
        model(like).ifPresent(model -> quotas.keep(campaign.id(), quotas.of(model.id())));
        trail.record(viewer.accountId(), owner.id(), Act.CAMPAIGN_CREATED, campaign.id(), "");
        String next = like != null && model(like).isPresent() ? "/import?from=" + like + "#from" : "";
        return Response.seeOther(URI.create("/campaigns/" + campaign.id() + next))
                .build();
    }

    /** The campaign that the new one is like, if it may be seen. */
    private Optional<Campaign> model(@Nullable String like) {
        return like != null && like.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? campaigns.visibleTo(viewer.accountId(), UUID.fromString(like))
                : Optional.empty();
    }

    private SettingsChoices choices(List<Organisation> owners) {
        return SettingsChoices.of(library, owners.stream().map(Organisation::id).toList());
    }
}
