package org.sightline.incident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.interview.Factor;
import org.sightline.interview.ThemeNames;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What happened in an incident, as the coach wrote it and writes it anew. */
@Path("/engagements/{id}/incidents/{incident}/text")
@RolesAllowed(Viewer.COACH)
class IncidentTextPages {
    private final WantedEngagement wanted;
    private final CoachIncidents coached;
    private final Incidents incidents;
    private final ThemeNames themes;
    private final Flash flash;

    IncidentTextPages(
            WantedEngagement wanted, CoachIncidents coached, Incidents incidents, ThemeNames themes, Flash flash) {
        this.wanted = wanted;
        this.coached = coached;
        this.incidents = incidents;
        this.themes = themes;
        this.flash = flash;
    }

    /** @param stale whether another window changed it meanwhile */
    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record incidentText(
            Engagement engagement,
            Incident incident,
            IncidentPages.Choices choices,
            IncidentForm form,
            boolean stale,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance text(@RestPath UUID id, @RestPath UUID incident) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.written(engagement, incident);
        return form(engagement, seen, IncidentForm.of(seen.telling(), seen.version()), false, Faults.none());
    }

    @POST
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID incident, @BeanParam IncidentForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.written(engagement, incident);
        Faults faults = form.faults(themes);
        if (faults.any()) {
            return Response.status(422)
                    .entity(form(engagement, seen, form, false, faults))
                    .build();
        }
        if (!incidents.change(seen, form.seen(), form.telling())) {
            return Response.status(409)
                    .entity(form(engagement, seen, form.over(seen.version()), true, Faults.none()))
                    .build();
        }
        flash.say("saved");
        return Response.seeOther(URI.create(IncidentRoom.page(engagement) + "/" + incident))
                .build();
    }

    private incidentText form(
            Engagement engagement, Incident incident, IncidentForm form, boolean stale, Faults faults) {
        return new incidentText(
                engagement,
                incident,
                new IncidentPages.Choices(themes.all(), List.of(Factor.values())),
                form,
                stale,
                faults);
    }
}
