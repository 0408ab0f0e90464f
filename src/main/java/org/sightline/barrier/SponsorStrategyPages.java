package org.sightline.barrier;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.pledge.SponsoredOrganisations;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The sponsor takes up a card for the organisation with a name and a day on it, and says what became of it. */
@Path("/sponsorship/{id}/barriers")
@RolesAllowed(Viewer.SPONSOR)
class SponsorStrategyPages {
    private final SponsoredOrganisations organisations;
    private final SponsorChecks checks;
    private final SponsorStrategies strategies;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    SponsorStrategyPages(
            SponsoredOrganisations organisations,
            SponsorChecks checks,
            SponsorStrategies strategies,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.organisations = organisations;
        this.checks = checks;
        this.strategies = strategies;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param page the address of the result beside which the card stands */
    @CheckedTemplate(basePath = "barrier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sponsorCard(String page, Card card, SponsorStrategyForm form, Faults faults) implements TemplateInstance {}

    @GET
    @Path("{check}/cards/{card}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID check, @RestPath String card) {
        return page(id, seen(id, check), known(card), new SponsorStrategyForm("", "", ""), Faults.none());
    }

    @POST
    @Path("{check}/cards/{card}")
    @Transactional
    public Response takeUp(
            @RestPath UUID id,
            @RestPath UUID check,
            @RestPath String card,
            @RestForm @Nullable String owner,
            @RestForm @Nullable String named,
            @RestForm @Nullable String due) {
        Check seen = seen(id, check);
        Card known = known(card);
        SponsorStrategyForm form = SponsorStrategyForm.typed(owner, named, due);
        Faults faults = form.faults(LocalDate.now(clock));
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(id, seen, known, form, faults))
                    .build();
        }
        boolean other = form.chosen() == Strategy.Owner.OTHER;
        strategies.takeUp(check, known, form.chosen(), other ? form.named() : "", form.day());
        flash.say("strategy-taken");
        return back(id);
    }

    @POST
    @Path("strategies/{strategy}")
    @Transactional
    public Response settle(@RestPath UUID id, @RestPath UUID strategy, @RestForm @Nullable String state) {
        Strategy found = strategies.of(sponsored(id)).stream()
                .filter(one -> one.id().equals(strategy))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        strategies.settle(
                found.id(), Strategy.State.named(state).orElseThrow(NotFoundException::new), LocalDate.now(clock));
        flash.say("saved");
        return back(id);
    }

    private static sponsorCard page(UUID id, Check check, Card card, SponsorStrategyForm form, Faults faults) {
        return new sponsorCard("/sponsorship/" + id + "/barriers/" + check.id(), card, form, faults);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/sponsorship/" + id + "/barriers#strategies"))
                .build();
    }

    private Sponsored sponsored(UUID id) {
        return organisations.of(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Check seen(UUID id, UUID check) {
        return checks.of(sponsored(id), check).orElseThrow(NotFoundException::new);
    }

    private static Card known(String card) {
        return Card.named(card).orElseThrow(NotFoundException::new);
    }
}
