package org.sightline.instrument;

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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** From a style to what it does at work and what comes of that: coach and executive write it together. */
@Path("/engagements/{id}/styles")
@RolesAllowed({Viewer.COACH, Viewer.EXECUTIVE})
class StylePages {
    private final WantedEngagement wanted;
    private final InstrumentResults results;
    private final StyleLinks links;
    private final Viewer viewer;
    private final Flash flash;

    StylePages(WantedEngagement wanted, InstrumentResults results, StyleLinks links, Viewer viewer, Flash flash) {
        this.wanted = wanted;
        this.results = results;
        this.links = links;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** The engagement, and as which of the two the viewer has it. */
    private record Side(Engagement engagement, boolean executive) {
        String page() {
            return (executive ? engagement.ownPage() : engagement.page()) + "/instruments";
        }
    }

    /**
     * @param back where the two come from
     * @param results which may name the style
     * @param link null for a new one
     * @param other what another window saved, null if none did
     */
    @CheckedTemplate(basePath = "instrument", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record styleForm(
            Engagement engagement,
            String back,
            List<InstrumentResult> results,
            @Nullable UUID link,
            LinkForm form,
            @Nullable String other,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return page(lasting(id), null, LinkForm.blank(), null, Faults.none());
    }

    @POST
    @Transactional
    public Response add(@RestPath UUID id, @BeanParam LinkForm form) {
        Side side = lasting(id);
        Faults faults = form.faults();
        if (faults.any()) {
            return refused(side, null, form, faults);
        }
        links.add(id, form.chosen(offered(side)), form.style(), form.behaviour(), form.outcome());
        return saved(side);
    }

    @GET
    @Path("/{style}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID style) {
        Side side = lasting(id);
        return page(side, style, LinkForm.of(existing(id, style)), null, Faults.none());
    }

    @POST
    @Path("/{style}")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID style, @BeanParam LinkForm form) {
        Side side = lasting(id);
        StyleLink seen = existing(id, style);
        Faults faults = form.faults();
        if (faults.any()) {
            return refused(side, style, form, faults);
        }
        // a result that this reader does not see stays named
        UUID result = seen.result() != null
                        && offered(side).stream().noneMatch(one -> one.id().equals(seen.result()))
                ? seen.result()
                : form.chosen(offered(side));
        StyleLink to = new StyleLink(style, result, form.style(), form.behaviour(), form.outcome(), form.seen());
        if (!links.change(id, to)) {
            return Response.status(409)
                    .entity(page(side, style, form.over(seen.version()), LinkForm.text(seen), Faults.none()))
                    .build();
        }
        return saved(side);
    }

    @POST
    @Path("/{style}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID style) {
        Side side = lasting(id);
        links.remove(existing(id, style).id());
        flash.say("style-removed");
        return Response.seeOther(URI.create(side.page())).build();
    }

    private Response saved(Side side) {
        flash.say("saved");
        return Response.seeOther(URI.create(side.page() + "#styles")).build();
    }

    private Response refused(Side side, @Nullable UUID link, LinkForm form, Faults faults) {
        return Response.status(422).entity(page(side, link, form, null, faults)).build();
    }

    private styleForm page(Side side, @Nullable UUID link, LinkForm form, @Nullable String other, Faults faults) {
        return new styleForm(side.engagement(), side.page(), offered(side), link, form, other, faults);
    }

    private List<InstrumentResult> offered(Side side) {
        UUID engagement = side.engagement().id();
        return side.executive() ? results.shared(engagement) : results.of(engagement);
    }

    private StyleLink existing(UUID engagement, UUID style) {
        return links.of(engagement, style).orElseThrow(NotFoundException::new);
    }

    private Side lasting(UUID id) {
        Engagement engagement = wanted.eitherLasting(id);
        return new Side(engagement, engagement.account().equals(viewer.accountId()));
    }
}
