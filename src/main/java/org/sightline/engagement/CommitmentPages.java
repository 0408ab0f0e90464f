package org.sightline.engagement;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What the coach notes as promised, by either. */
@Path("/engagements/{id}/commitments")
@RolesAllowed(Viewer.COACH)
class CommitmentPages {
    private static final String OWN = "coach";

    private final WantedEngagement wanted;
    private final Promises promises;
    private final Flash flash;

    CommitmentPages(WantedEngagement wanted, Promises promises, Flash flash) {
        this.wanted = wanted;
        this.promises = promises;
        this.flash = flash;
    }

    /** @param coach whether the coach promises, else the executive */
    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record commitmentForm(Engagement engagement, Promises.Form form, boolean coach, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return new commitmentForm(wanted.coachedLasting(id), Promises.Form.typed("", ""), false, Faults.none());
    }

    @POST
    @Transactional
    public Response make(
            @RestPath UUID id,
            @RestForm @Nullable String body,
            @RestForm @Nullable String due,
            @RestForm @Nullable String by) {
        Engagement engagement = wanted.coachedLasting(id);
        boolean coach = OWN.equals(by);
        Promises.Form form = Promises.Form.typed(body, due);
        Faults faults = promises.make(engagement, coach ? Commitments.By.COACH : Commitments.By.EXECUTIVE, form);
        if (faults.any()) {
            return Response.status(422)
                    .entity(new commitmentForm(engagement, form, coach, faults))
                    .build();
        }
        flash.say("saved");
        return back(engagement);
    }

    @POST
    @Path("/{commitment}")
    @Transactional
    public Response settle(@RestPath UUID id, @RestPath UUID commitment, @RestForm @Nullable String state) {
        Engagement engagement = wanted.coachedLasting(id);
        if (!promises.settle(engagement, commitment, state)) {
            throw new NotFoundException();
        }
        flash.say("saved");
        return back(engagement);
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(engagement.page() + "#commitments")).build();
    }
}
