package org.sightline.figure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
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
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Figures by period beside what is known of values; executive and coach enter them and read them alike. */
@Path("/figures/{id}")
@RolesAllowed({Viewer.EXECUTIVE, Viewer.COACH})
class FigurePages {
    private final WantedEngagement wanted;
    private final FigureViews views;
    private final Periods periods;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;

    FigurePages(
            WantedEngagement wanted, FigureViews views, Periods periods, Viewer viewer, Reader reader, Flash flash) {
        this.wanted = wanted;
        this.views = views;
        this.periods = periods;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
    }

    /** @param drawing made in the package of reports, which escapes whatever people wrote */
    record Sight(FigureWords.Shown shown, RawString drawing) {}

    /** @param executive whether the executive reads it, else the coach */
    @CheckedTemplate(basePath = "figure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record figures(Engagement engagement, boolean executive, List<Sight> periods) implements TemplateInstance {}

    /**
     * @param period null for a new one
     * @param values what is known of them, in words
     * @param other what another window saved, null if none did
     */
    @CheckedTemplate(basePath = "figure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record figureForm(
            Engagement engagement,
            @Nullable UUID period,
            FigureForm form,
            String values,
            @Nullable String other,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Engagement engagement = wanted.either(id);
        return new figures(
                engagement,
                engagement.account().equals(viewer.accountId()),
                views.all(engagement, viewer.accountId()).stream()
                        .map(beside -> FigureWords.of(reader.texts(), beside))
                        .map(shown -> new Sight(shown, new RawString(shown.drawing())))
                        .toList());
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return page(wanted.eitherLasting(id), null, FigureForm.blank(), null, Faults.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response write(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        Engagement engagement = wanted.eitherLasting(id);
        FigureForm form = FigureForm.of(sent);
        Faults faults = form.faults(true);
        if (!faults.any()
                && periods.write(id, form.first(), form.last(), form.figures()).isEmpty()) {
            faults = Faults.of("from", "figure.fault.taken");
        }
        return faults.any() ? again(422, page(engagement, null, form, null, faults)) : saved(id);
    }

    @GET
    @Path("/{period}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID period) {
        return page(wanted.eitherLasting(id), period, FigureForm.of(known(id, period)), null, Faults.none());
    }

    @POST
    @Path("/{period}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID period, MultivaluedMap<String, String> sent) {
        Engagement engagement = wanted.eitherLasting(id);
        Periods.Period seen = known(id, period);
        FigureForm typed = FigureForm.of(sent);
        FigureForm form = new FigureForm(seen.from().toString(), seen.to().toString(), typed.rows(), typed.version());
        Faults faults = form.faults(false);
        if (faults.any()) {
            return again(422, page(engagement, period, form, null, faults));
        }
        if (!periods.change(id, period, form.figures(), form.version())) {
            String other = FigureWords.lines(reader.texts(), seen.figures());
            return again(409, page(engagement, period, form.over(seen.version()), other, Faults.none()));
        }
        return saved(id);
    }

    @POST
    @Path("/{period}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID period) {
        wanted.eitherLasting(id);
        periods.remove(known(id, period).id());
        flash.say("figures-removed");
        return Response.seeOther(URI.create("/figures/" + id)).build();
    }

    private figureForm page(
            Engagement engagement, @Nullable UUID period, FigureForm form, @Nullable String other, Faults faults) {
        String values = FigureWords.values(reader.texts(), views.values(engagement, viewer.accountId()));
        return new figureForm(engagement, period, form, values, other, faults);
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private Response saved(UUID id) {
        flash.say("saved");
        return Response.seeOther(URI.create("/figures/" + id)).build();
    }

    private Periods.Period known(UUID engagement, UUID period) {
        return periods.of(engagement, period).orElseThrow(NotFoundException::new);
    }
}
