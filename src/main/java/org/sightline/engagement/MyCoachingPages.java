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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The executive's own coaching: sessions, what was agreed and shared, what was promised, the time it takes. */
@Path("/my/coaching")
@RolesAllowed(Viewer.EXECUTIVE)
class MyCoachingPages {
    private final Engagements engagements;
    private final WantedEngagement wanted;
    private final EngagementFiles files;
    private final Promises promises;
    private final Viewer viewer;
    private final Flash flash;

    MyCoachingPages(
            Engagements engagements,
            WantedEngagement wanted,
            EngagementFiles files,
            Promises promises,
            Viewer viewer,
            Flash flash) {
        this.engagements = engagements;
        this.wanted = wanted;
        this.files = files;
        this.promises = promises;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myCoaching(List<Engagement> all) implements TemplateInstance {}

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myEngagement(EngagementFiles.View file, Promises.Form form, Faults faults) implements TemplateInstance {}

    /** The only one is shown at once. */
    @GET
    @Transactional
    public Response list() {
        List<Engagement> all = engagements.ownedBy(viewer.accountId());
        return all.size() == 1
                ? Response.seeOther(URI.create(all.getFirst().ownPage())).build()
                : Response.ok(new myCoaching(all)).build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(wanted.own(id), Promises.Form.typed("", ""), Faults.none());
    }

    @POST
    @Path("/{id}/commitments")
    @Transactional
    public Response promise(@RestPath UUID id, @RestForm @Nullable String body, @RestForm @Nullable String due) {
        Engagement engagement = wanted.ownLasting(id);
        Promises.Form form = Promises.Form.typed(body, due);
        Faults faults = promises.make(engagement, Commitments.By.EXECUTIVE, form);
        if (faults.any()) {
            return Response.status(422).entity(page(engagement, form, faults)).build();
        }
        flash.say("saved");
        return back(engagement);
    }

    @POST
    @Path("/{id}/commitments/{commitment}")
    @Transactional
    public Response settle(@RestPath UUID id, @RestPath UUID commitment, @RestForm @Nullable String state) {
        Engagement engagement = wanted.ownLasting(id);
        if (!promises.settle(engagement, commitment, state)) {
            throw new NotFoundException();
        }
        flash.say("saved");
        return back(engagement);
    }

    private myEngagement page(Engagement engagement, Promises.Form form, Faults faults) {
        return new myEngagement(files.of(engagement, viewer.accountId()), form, faults);
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(engagement.ownPage() + "#commitments"))
                .build();
    }
}
