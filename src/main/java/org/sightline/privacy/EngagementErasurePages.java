package org.sightline.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.account.FreshProof;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;
import org.sightline.web.WholeDatabase;

/** Erases an engagement with all that was written in it, when somebody asks for that. */
@Path("/organisations/{id}/engagements/{engagement}/erasure")
@RolesAllowed(Viewer.ADMINISTRATOR)
class EngagementErasurePages {
    private final Organisations organisations;
    private final Engagements engagements;
    private final Deletion deletion;
    private final KeyRemains keys;
    private final PulseWords words;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    EngagementErasurePages(
            Organisations organisations,
            Engagements engagements,
            Deletion deletion,
            KeyRemains keys,
            PulseWords words,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.organisations = organisations;
        this.engagements = engagements;
        this.deletion = deletion;
        this.keys = keys;
        this.words = words;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param typed the name, as it was typed */
    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record engagementErasure(Organisation organisation, Engagement engagement, String typed, Faults faults)
            implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@RestPath UUID id, @RestPath UUID engagement) {
        return new engagementErasure(visible(id), in(id, engagement), "", Faults.none());
    }

    /** The other half of the key goes when the rows are gone for good. */
    @POST
    @FreshProof
    @WholeDatabase("what coach and executive wrote goes too, which an administrator may not see")
    public Response erase(@RestPath UUID id, @RestPath UUID engagement, @RestForm @Nullable String name) {
        Organisation organisation = visible(id);
        Engagement found = in(id, engagement);
        String typed = Objects.requireNonNullElse(name, "").strip();
        if (!typed.equals(found.name())) {
            Faults faults = Faults.of("name", "erasure.fault.name", found.name());
            return Response.status(422)
                    .entity(new engagementErasure(organisation, found, typed, faults))
                    .build();
        }
        deletion.eraseEngagement(
                id, found.id(), viewer.accountId(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        keys.destroy();
        words.forget();
        flash.say("engagement-erased");
        return Response.seeOther(URI.create("/organisations/" + id + "/coaches"))
                .build();
    }

    private Engagement in(UUID organisation, UUID engagement) {
        return engagements.in(organisation, engagement).orElseThrow(NotFoundException::new);
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
