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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What the coach notes of other instruments: which said what on which scale, and how it shows at work. */
@Path("/engagements/{id}/instruments")
@RolesAllowed(Viewer.COACH)
class InstrumentPages {
    private final WantedEngagement wanted;
    private final InstrumentResults results;
    private final StyleLinks links;
    private final Flash flash;
    private final Clock clock;

    InstrumentPages(WantedEngagement wanted, InstrumentResults results, StyleLinks links, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.results = results;
        this.links = links;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "instrument", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record instruments(Engagement engagement, boolean executive, List<InstrumentResult> results, List<StyleLink> links)
            implements TemplateInstance {}

    /**
     * @param result null for a new one
     * @param overtaken whether another window has saved the result meanwhile
     */
    @CheckedTemplate(basePath = "instrument", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record resultForm(
            Engagement engagement,
            @Nullable InstrumentResult result,
            ResultForm form,
            boolean overtaken,
            int largest,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return new instruments(wanted.coached(id), false, results.of(id), links.of(id));
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return page(wanted.coachedLasting(id), null, ResultForm.blank(), false, Faults.none());
    }

    @POST
    @Transactional
    public Response add(@RestPath UUID id, @BeanParam ResultForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = form.faults(engagement.day(clock.instant()));
        if (faults.any()) {
            return refused(engagement, null, form, faults);
        }
        UUID result = results.add(id, form.day(), form.shared(), form.content());
        flash.say("saved");
        return Response.seeOther(URI.create(at(engagement) + "/" + result)).build();
    }

    @GET
    @Path("/{result}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID result) {
        Engagement engagement = wanted.coached(id);
        InstrumentResult seen = existing(id, result);
        return page(engagement, seen, ResultForm.of(seen), false, Faults.none());
    }

    @POST
    @Path("/{result}")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID result, @BeanParam ResultForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        InstrumentResult seen = existing(id, result);
        Faults faults = form.faults(engagement.day(clock.instant()));
        if (faults.any()) {
            return refused(engagement, seen, form, faults);
        }
        if (!results.change(id, result, form.day(), form.shared(), form.content(), form.seen())) {
            return Response.status(409)
                    .entity(page(engagement, seen, form.over(seen.version()), true, Faults.none()))
                    .build();
        }
        flash.say("saved");
        return Response.seeOther(URI.create(at(engagement) + "/" + result)).build();
    }

    @POST
    @Path("/{result}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID result) {
        Engagement engagement = wanted.coachedLasting(id);
        results.remove(existing(id, result).id());
        flash.say("instrument-removed");
        return Response.seeOther(URI.create(at(engagement))).build();
    }

    static String at(Engagement engagement) {
        return engagement.page() + "/instruments";
    }

    private static Response refused(
            Engagement engagement, @Nullable InstrumentResult result, ResultForm form, Faults faults) {
        return Response.status(422)
                .entity(page(engagement, result, form, false, faults))
                .build();
    }

    private static resultForm page(
            Engagement engagement,
            @Nullable InstrumentResult result,
            ResultForm form,
            boolean overtaken,
            Faults faults) {
        return new resultForm(engagement, result, form, overtaken, InstrumentDocuments.LARGEST / 1024 / 1024, faults);
    }

    private InstrumentResult existing(UUID engagement, UUID result) {
        return results.of(engagement, result).orElseThrow(NotFoundException::new);
    }
}
