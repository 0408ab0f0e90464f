package org.sightline.incident;

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
import org.sightline.interview.Factor;
import org.sightline.interview.ThemeNames;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What the executive reads of incidents, and writes of their own. */
@Path("/my/coaching/{id}/incidents")
@RolesAllowed(Viewer.EXECUTIVE)
class MyIncidentPages {
    private final WantedEngagement wanted;
    private final Incidents incidents;
    private final ThemeNames themes;
    private final Flash flash;

    MyIncidentPages(WantedEngagement wanted, Incidents incidents, ThemeNames themes, Flash flash) {
        this.wanted = wanted;
        this.incidents = incidents;
        this.themes = themes;
        this.flash = flash;
    }

    /** An incident with the title of its theme; of one that the coach gathered only the wording is read. */
    record Row(Incident incident, String theme) {}

    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myIncidents(Engagement engagement, List<Row> shared, List<Row> own, List<FactorMatrix.Row> matrix)
            implements TemplateInstance {}

    /** @param incident null for a new one; {@code stale} whether another window changed it meanwhile */
    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myIncident(
            Engagement engagement,
            @Nullable UUID incident,
            IncidentPages.Choices choices,
            IncidentForm form,
            boolean stale,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Engagement engagement = wanted.own(id);
        List<Incident> read = incidents.of(id).stream().filter(Incident::read).toList();
        return new myIncidents(
                engagement,
                read.stream()
                        .filter(one -> one.sharedOn() != null)
                        .map(this::row)
                        .toList(),
                read.stream().filter(Incident::own).map(this::row).toList(),
                FactorMatrix.of(read.stream()
                        .filter(one -> one.sharedOn() != null)
                        .map(Incident::telling)
                        .toList()));
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return form(wanted.ownLasting(id), null, IncidentForm.blank(), false, Faults.none());
    }

    @POST
    @Transactional
    public Response write(@RestPath UUID id, @BeanParam IncidentForm form) {
        Engagement engagement = wanted.ownLasting(id);
        Faults faults = form.faults(themes);
        if (faults.any()) {
            return again(422, form(engagement, null, form, false, faults));
        }
        incidents.write(id, true, form.telling());
        return saved(engagement);
    }

    @GET
    @Path("/{incident}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID incident) {
        Engagement engagement = wanted.ownLasting(id);
        Incident seen = written(id, incident);
        return form(engagement, incident, IncidentForm.of(seen.telling(), seen.version()), false, Faults.none());
    }

    @POST
    @Path("/{incident}")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID incident, @BeanParam IncidentForm form) {
        Engagement engagement = wanted.ownLasting(id);
        Incident seen = written(id, incident);
        Faults faults = form.faults(themes);
        if (faults.any()) {
            return again(422, form(engagement, incident, form, false, faults));
        }
        if (!incidents.change(seen, form.seen(), form.telling())) {
            return again(409, form(engagement, incident, form.over(seen.version()), true, Faults.none()));
        }
        return saved(engagement);
    }

    @POST
    @Path("/{incident}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID incident) {
        Engagement engagement = wanted.ownLasting(id);
        incidents.remove(written(id, incident).id());
        return saved(engagement);
    }

    private Row row(Incident incident) {
        return new Row(incident, themes.title(incident.telling().theme()));
    }

    private myIncident form(
            Engagement engagement, @Nullable UUID incident, IncidentForm form, boolean stale, Faults faults) {
        return new myIncident(
                engagement,
                incident,
                new IncidentPages.Choices(themes.all(), List.of(Factor.values())),
                form,
                stale,
                faults);
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private Response saved(Engagement engagement) {
        flash.say("saved");
        return Response.seeOther(URI.create(engagement.ownPage() + "/incidents"))
                .build();
    }

    /** One that the executive wrote and that was not shared in a wording since. */
    private Incident written(UUID id, UUID incident) {
        return incidents
                .of(id, incident)
                .filter(one -> one.own() && one.sharedOn() == null)
                .orElseThrow(NotFoundException::new);
    }
}
