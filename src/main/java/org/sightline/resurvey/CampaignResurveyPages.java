package org.sightline.resurvey;

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
import org.sightline.campaign.AskedPeople;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The administrator's way from a sealed campaign to a draft that asks the same again. */
@Path("/campaigns/{id}/resurvey")
@RolesAllowed(Viewer.ADMINISTRATOR)
class CampaignResurveyPages {
    private final Campaigns campaigns;
    private final Executives executives;
    private final AskedPeople asked;
    private final PrepareResurvey preparing;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    CampaignResurveyPages(
            Campaigns campaigns,
            Executives executives,
            AskedPeople asked,
            PrepareResurvey preparing,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.executives = executives;
        this.asked = asked;
        this.preparing = preparing;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param about how many executives would be asked about again
     * @param asked until when it is known who was asked
     * @param sizes by the number of answers, as an administrator does not know how many there were
     */
    @CheckedTemplate(basePath = "resurvey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record campaignResurvey(
            Campaign campaign,
            int about,
            AskedPeople.Kept asked,
            List<Sizes.Line> sizes,
            ResurveyForm form,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance ask(@RestPath UUID id) {
        return page(sealed(id), ResurveyForm.blank("", LocalDate.now(clock)), Faults.none());
    }

    @POST
    @Transactional
    public Response prepare(@RestPath UUID id, @BeanParam ResurveyForm form) {
        Campaign campaign = sealed(id);
        Faults faults = form.faults(LocalDate.now(clock));
        if (faults.any()) {
            return Response.status(422).entity(page(campaign, form, faults)).build();
        }
        PrepareResurvey.Prepared prepared = preparing.prepare(viewer.accountId(), campaign, about(campaign), form);
        prepared.say(flash);
        return Response.seeOther(URI.create("/campaigns/" + prepared.campaign()))
                .build();
    }

    private campaignResurvey page(Campaign campaign, ResurveyForm form, Faults faults) {
        return new campaignResurvey(
                campaign, about(campaign).size(), asked.of(campaign.id()), Sizes.usual(), form, faults);
    }

    private List<Executive> about(Campaign campaign) {
        return executives.of(campaign.id()).stream()
                .filter(executive -> executive.coachId().isPresent())
                .toList();
    }

    private Campaign sealed(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(campaign -> switch (campaign.state()) {
                    case SEALED, ARCHIVED -> true;
                    case DRAFT, NOMINATING, COLLECTING, CLOSED -> false;
                })
                .orElseThrow(NotFoundException::new);
    }
}
