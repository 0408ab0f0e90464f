package org.sightline.barrier;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The executive takes up a card with somebody's name and a day on it, and says what became of it. */
@Path("/my/coaching/{id}/barriers")
@RolesAllowed(Viewer.EXECUTIVE)
class StrategyPages {
    private final WantedEngagement wanted;
    private final Checks checks;
    private final Strategies strategies;
    private final Flash flash;
    private final Clock clock;

    StrategyPages(WantedEngagement wanted, Checks checks, Strategies strategies, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.checks = checks;
        this.strategies = strategies;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "barrier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record card(Engagement engagement, Check check, Card card, StrategyForm form, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{check}/cards/{card}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID check, @RestPath String card) {
        return new card(
                wanted.ownLasting(id), seen(id, check), known(card), new StrategyForm("", "", ""), Faults.none());
    }

    @POST
    @Path("{check}/cards/{card}")
    @Transactional
    public Response takeUp(
            @RestPath UUID id, @RestPath UUID check, @RestPath String card, @BeanParam StrategyForm form) {
        Engagement engagement = wanted.ownLasting(id);
        Check seen = seen(id, check);
        Card known = known(card);
        Faults faults = form.faults(seen.shared(), today(engagement));
        if (faults.any()) {
            return Response.status(422)
                    .entity(new card(engagement, seen, known, form, faults))
                    .build();
        }
        Strategy.Owner owner = form.chosen();
        strategies.takeUp(id, check, known, owner, owner == Strategy.Owner.SPONSOR ? form.sponsor() : "", form.day());
        flash.say("strategy-taken");
        return back(engagement);
    }

    @POST
    @Path("strategies/{strategy}")
    @Transactional
    public Response settle(@RestPath UUID id, @RestPath UUID strategy, @RestForm @Nullable String state) {
        Engagement engagement = wanted.ownLasting(id);
        Strategy found = strategies.of(id, true, strategy).orElseThrow(NotFoundException::new);
        strategies.settle(
                found.id(), Strategy.State.named(state).orElseThrow(NotFoundException::new), today(engagement));
        flash.say("saved");
        return back(engagement);
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(engagement.ownPage() + "/barriers#strategies"))
                .build();
    }

    private LocalDate today(Engagement engagement) {
        return engagement.day(clock.instant());
    }

    private Check seen(UUID engagement, UUID check) {
        return checks.of(engagement, true, check).orElseThrow(NotFoundException::new);
    }

    private static Card known(String card) {
        return Card.named(card).orElseThrow(NotFoundException::new);
    }
}
