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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What stands in an executive's way as far as it is shared with the coach, with what to talk about. */
@Path("/engagements/{id}/barriers")
@RolesAllowed(Viewer.COACH)
class BarrierPages {
    private final WantedEngagement wanted;
    private final BarrierFiles files;
    private final SponsorFiles sponsors;
    private final Strategies strategies;
    private final Flash flash;
    private final Clock clock;

    BarrierPages(
            WantedEngagement wanted,
            BarrierFiles files,
            SponsorFiles sponsors,
            Strategies strategies,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.files = files;
        this.sponsors = sponsors;
        this.strategies = strategies;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "barrier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record barriers(BarrierFiles.View file, List<SponsorFiles.View> sponsors) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(files.of(wanted.coached(id), false));
    }

    @GET
    @Path("{check}")
    @Transactional
    public TemplateInstance earlier(@RestPath UUID id, @RestPath UUID check) {
        return page(files.of(wanted.coached(id), false, check).orElseThrow(NotFoundException::new));
    }

    private barriers page(BarrierFiles.View file) {
        return new barriers(file, sponsors.shown(file.engagement().organisationId(), Audience.COACHES));
    }

    @POST
    @Path("strategies/{strategy}")
    @Transactional
    public Response settle(@RestPath UUID id, @RestPath UUID strategy, @RestForm @Nullable String state) {
        Engagement engagement = wanted.coached(id);
        if (!engagement.open()) {
            throw new NotFoundException();
        }
        Strategy found = strategies.of(id, false, strategy).orElseThrow(NotFoundException::new);
        strategies.settle(
                found.id(),
                Strategy.State.named(state).orElseThrow(NotFoundException::new),
                engagement.day(clock.instant()));
        flash.say("saved");
        return Response.seeOther(URI.create(engagement.page() + "/barriers#strategies"))
                .build();
    }
}
