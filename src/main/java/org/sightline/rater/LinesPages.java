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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.sheet.SheetPages;
import org.sightline.web.Viewer;

/** Executives chosen by whom reporting lines lead to, and those who would be asked about them proposed. */
@Path("/campaigns/{id}/reporting-lines")
@RolesAllowed(Viewer.ADMINISTRATOR)
class LinesPages {
    private static final List<Integer> YEARS =
            IntStream.rangeClosed(1, 10).boxed().toList();
    private static final int USUAL_YEARS = 3;

    private final Campaigns campaigns;
    private final LinesProposal proposal;
    private final RosterPlaces places;
    private final SheetPages steps;
    private final Viewer viewer;

    LinesPages(Campaigns campaigns, LinesProposal proposal, RosterPlaces places, SheetPages steps, Viewer viewer) {
        this.campaigns = campaigns;
        this.proposal = proposal;
        this.places = places;
        this.steps = steps;
        this.viewer = viewer;
    }

    /** @param lacking whether nobody was chosen about whom anybody could be asked */
    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record reportingLines(Campaign campaign, List<LinesProposal.Choice> choices, List<Integer> years, boolean lacking)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance ask(@RestPath UUID id) {
        return page(preparing(id), false);
    }

    @POST
    @Transactional
    public Response propose(
            @RestPath UUID id, @RestForm("executive") List<String> executive, @RestForm @Nullable Integer years) {
        Campaign campaign = preparing(id);
        List<UUID> chosen = proposal.choices(campaign).stream()
                .map(choice -> choice.person().id())
                .filter(person -> executive.contains(person.toString()))
                .toList();
        int back = years == null || !YEARS.contains(years) ? USUAL_YEARS : years;
        String file = proposal.of(campaign, chosen, back);
        return file.isEmpty()
                ? Response.status(422).entity(page(campaign, true)).build()
                : steps.stage(places.of(campaign, viewer.accountId()), file);
    }

    private TemplateInstance page(Campaign campaign, boolean lacking) {
        return new reportingLines(campaign, proposal.choices(campaign), YEARS, lacking);
    }

    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }
}
