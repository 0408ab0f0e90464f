package org.sightline.incident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The words in which an incident may be printed, beside those in which it was told, with what could still give somebody away. */
@Path("/engagements/{id}/incidents/{incident}/wording")
@RolesAllowed(Viewer.COACH)
class WordingPages {
    private final WantedEngagement wanted;
    private final CoachIncidents coached;
    private final Incidents incidents;
    private final ShareIncident sharing;
    private final Flash flash;

    WordingPages(
            WantedEngagement wanted, CoachIncidents coached, Incidents incidents, ShareIncident sharing, Flash flash) {
        this.wanted = wanted;
        this.coached = coached;
        this.incidents = incidents;
        this.sharing = sharing;
        this.flash = flash;
    }

    /** Something found, once for the whole wording. */
    record Found(String key, WordingCheck.Hit hit, String reason) {}

    /** @param other the wording that another window saved, null if none did */
    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record wording(
            Engagement engagement,
            Incident incident,
            WordingForm form,
            List<Found> found,
            @Nullable String other,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID incident) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.open(engagement, incident);
        return page(
                engagement, seen, new WordingForm(seen.wording(), seen.kept(), seen.version()), null, Faults.none());
    }

    /** Saved with what was found; shared only when nothing is left to mend. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(@RestPath UUID id, @RestPath UUID incident, MultivaluedMap<String, String> sent) {
        Engagement engagement = wanted.coachedLasting(id);
        Incident seen = coached.open(engagement, incident);
        WordingForm form = WordingForm.typed(sent);
        Faults faults = form.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, seen, form, null, faults))
                    .build();
        }
        if (!incidents.word(seen, form.version(), form)) {
            return Response.status(409)
                    .entity(page(engagement, seen, form.over(seen.version()), seen.wording(), Faults.none()))
                    .build();
        }
        Incident now = coached.open(engagement, incident);
        flash.say(sharing.unmended(engagement, now).isEmpty() ? "saved" : "incident-found");
        String back = IncidentRoom.page(engagement) + "/" + incident;
        return Response.seeOther(
                        URI.create(sharing.unmended(engagement, now).isEmpty() ? back : back + "/wording#found"))
                .build();
    }

    private wording page(
            Engagement engagement, Incident incident, WordingForm form, @Nullable String other, Faults faults) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (WordingCheck.Hit hit : sharing.hits(engagement, form.wording())) {
            String key = WordingCheck.key(hit);
            found.putIfAbsent(
                    key,
                    new Found(
                            key, hit, Objects.requireNonNullElse(form.reasons().get(key), "")));
        }
        return new wording(engagement, incident, form, List.copyOf(found.values()), other, faults);
    }
}
