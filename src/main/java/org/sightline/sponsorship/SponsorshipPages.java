package org.sightline.sponsorship;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.barrier.OwnSponsorBarriers;
import org.sightline.pledge.Pledge;
import org.sightline.pledge.Pledges;
import org.sightline.pledge.SponsoredOrganisations;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The sponsor's one page: what there is to do first, and which steps each executive has taken. */
@Path("/sponsorship")
@RolesAllowed(Viewer.SPONSOR)
class SponsorshipPages {
    private final SponsoredCampaigns campaigns;
    private final SponsoredOrganisations organisations;
    private final Pledges pledges;
    private final Examples examples;
    private final OwnSponsorBarriers barriers;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;

    SponsorshipPages(
            SponsoredCampaigns campaigns,
            SponsoredOrganisations organisations,
            Pledges pledges,
            Examples examples,
            OwnSponsorBarriers barriers,
            AuditTrail trail,
            Viewer viewer,
            Reader reader,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.pledges = pledges;
        this.examples = examples;
        this.barriers = barriers;
        this.trail = trail;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * An organisation that the viewer sponsors.
     *
     * @param signedOn day of the promise in force, null if there is none
     * @param shownSince since when everybody may see the sponsor's own steps, null if nobody may
     * @param answeredOn day of the sponsor's latest check of what stands in the way, null if there is none
     */
    record Own(
            Sponsored organisation,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate shownSince,
            @Nullable LocalDate answeredOn) {}

    @CheckedTemplate(basePath = "sponsorship", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sponsorship(List<Own> organisations, List<SponsoredCampaign> campaigns) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance overview() {
        UUID sponsor = viewer.accountId();
        return new sponsorship(
                organisations.of(sponsor).stream().map(this::own).toList(), campaigns.visibleTo(sponsor));
    }

    /** @param shown "on" if everybody may see the sponsor's own steps from now on */
    @POST
    @Path("/{id}/example")
    @Transactional
    public Response example(@RestPath UUID id, @RestForm @Nullable String shown) {
        UUID sponsor = viewer.accountId();
        if (organisations.of(sponsor, id).isEmpty()) {
            throw new NotFoundException();
        }
        boolean changed =
                shown == null ? examples.withdraw(id, sponsor) : examples.agree(id, sponsor, LocalDate.now(clock));
        if (changed) {
            trail.record(sponsor, id, shown == null ? Act.EXAMPLE_WITHDRAWN : Act.EXAMPLE_AGREED, id, "");
        }
        flash.say(shown == null ? "example-hidden" : "example-shown");
        return Response.seeOther(URI.create("/sponsorship")).build();
    }

    private Own own(Sponsored organisation) {
        return new Own(
                organisation,
                pledges.inForce(organisation.id(), reader.locale())
                        .map(Pledge::signedOn)
                        .orElse(null),
                examples.of(organisation.id()).stream()
                        .filter(one -> one.sponsor().account().equals(organisation.account()))
                        .map(Examples.Example::agreedOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                barriers.answeredOn(organisation).orElse(null));
    }
}
