package org.sightline.incident;

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
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.interview.Interviewees;
import org.sightline.interview.Interviewees.Interviewee;
import org.sightline.interview.ThemeNames;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** One incident: what happened, whether it is worth working with, from whom it is known, and whether it is shared. */
@Path("/engagements/{id}/incidents")
@RolesAllowed(Viewer.COACH)
class IncidentFilePages {
    private final WantedEngagement wanted;
    private final CoachIncidents coached;
    private final Incidents incidents;
    private final Sources sources;
    private final Interviewees interviewees;
    private final ShareIncident sharing;
    private final ThemeNames themes;
    private final Viewer viewer;
    private final Flash flash;

    IncidentFilePages(
            WantedEngagement wanted,
            CoachIncidents coached,
            Incidents incidents,
            Sources sources,
            Interviewees interviewees,
            ShareIncident sharing,
            ThemeNames themes,
            Viewer viewer,
            Flash flash) {
        this.wanted = wanted;
        this.coached = coached;
        this.incidents = incidents;
        this.sources = sources;
        this.interviewees = interviewees;
        this.sharing = sharing;
        this.themes = themes;
        this.viewer = viewer;
        this.flash = flash;
    }

    /**
     * @param hits by what people could still be recognised
     * @param printable whether it can be shared
     */
    record View(
            Engagement engagement,
            Incident incident,
            String theme,
            int hits,
            boolean printable,
            List<Interviewee> people,
            SourceForm form,
            Faults faults) {}

    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record incident(View view) implements TemplateInstance {}

    @GET
    @Path("/{incident}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID incident) {
        Engagement engagement = wanted.coached(id);
        return page(engagement, coached.incident(engagement, incident), SourceForm.typed("", ""), Faults.none());
    }

    @POST
    @Path("/{incident}/worth")
    @Transactional
    public Response weigh(
            @RestPath UUID id,
            @RestPath UUID incident,
            @RestForm("first-hand") @Nullable String firstHand,
            @RestForm("consequential") @Nullable String consequential,
            @RestForm("own-action") @Nullable String ownAction,
            @RestForm("formative") @Nullable String formative) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.open(engagement, incident);
        incidents.weigh(seen.id(), firstHand != null, consequential != null, ownAction != null, formative != null);
        return saved(engagement, seen);
    }

    @POST
    @Path("/{incident}/sources")
    @Transactional
    public Response add(
            @RestPath UUID id,
            @RestPath UUID incident,
            @RestForm @Nullable String source,
            @RestForm @Nullable String label) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.open(engagement, incident);
        List<Interviewee> people = interviewees.of(id, viewer.accountId());
        SourceForm form = SourceForm.typed(source, label);
        Faults faults = form.faults(people).alone();
        if (faults.any()) {
            return again(422, page(engagement, seen, form, faults));
        }
        sources.add(id, seen.id(), form.kind(), form.interview(), form.labelled(people));
        return saved(engagement, seen);
    }

    /** The last one stays: without any nobody would have told it. */
    @POST
    @Path("/{incident}/sources/{source}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID incident, @RestPath UUID source) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.open(engagement, incident);
        if (seen.sources().stream().noneMatch(one -> one.id().equals(source))) {
            throw new NotFoundException();
        }
        if (!seen.own() && seen.sources().size() == 1) {
            return again(
                    422, page(engagement, seen, SourceForm.typed("", ""), Faults.of("source", "incident.fault.last")));
        }
        sources.remove(source);
        return saved(engagement, seen);
    }

    @POST
    @Path("/{incident}/sharing")
    @Transactional
    public Response share(@RestPath UUID id, @RestPath UUID incident) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.open(engagement, incident);
        flash.say(
                sharing.share(engagement, seen, viewer.accountId()) ? "incident-shared" : "incident-kept",
                engagement.name());
        return back(engagement, seen);
    }

    @POST
    @Path("/{incident}/sharing/removal")
    @Transactional
    public Response takeBack(@RestPath UUID id, @RestPath UUID incident) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.incident(engagement, incident);
        if (seen.sharedOn() != null) {
            sharing.takeBack(engagement, seen, viewer.accountId());
        }
        return saved(engagement, seen);
    }

    @POST
    @Path("/{incident}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID incident) {
        Engagement engagement = wanted.coachedLasting(id);
        incidents.remove(coached.written(engagement, incident).id());
        flash.say("incident-removed");
        return Response.seeOther(URI.create(IncidentRoom.page(engagement))).build();
    }

    private incident page(Engagement engagement, Incident incident, SourceForm form, Faults faults) {
        return new incident(new View(
                engagement,
                incident,
                themes.title(incident.telling().theme()),
                sharing.unmended(engagement, incident).size(),
                sharing.printable(engagement, incident),
                interviewees.of(engagement.id(), viewer.accountId()),
                form,
                faults));
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private Response saved(Engagement engagement, Incident incident) {
        flash.say("saved");
        return back(engagement, incident);
    }

    private static Response back(Engagement engagement, Incident incident) {
        return Response.seeOther(URI.create(IncidentRoom.page(engagement) + "/" + incident.id()))
                .build();
    }
}
