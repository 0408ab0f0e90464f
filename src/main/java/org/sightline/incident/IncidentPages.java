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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.interview.Factor;
import org.sightline.interview.Interviewees;
import org.sightline.interview.Interviewees.Interviewee;
import org.sightline.interview.ThemeNames;
import org.sightline.questionnaire.Theme;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The incidents of an engagement as the coach gathers them. */
@Path("/engagements/{id}/incidents")
@RolesAllowed(Viewer.COACH)
class IncidentPages {
    private final WantedEngagement wanted;
    private final Incidents incidents;
    private final Sources sources;
    private final Interviewees interviewees;
    private final ShareIncident sharing;
    private final ThemeNames themes;
    private final Viewer viewer;
    private final Flash flash;

    IncidentPages(
            WantedEngagement wanted,
            Incidents incidents,
            Sources sources,
            Interviewees interviewees,
            ShareIncident sharing,
            ThemeNames themes,
            Viewer viewer,
            Flash flash) {
        this.wanted = wanted;
        this.incidents = incidents;
        this.sources = sources;
        this.interviewees = interviewees;
        this.sharing = sharing;
        this.themes = themes;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param printable whether it could be shared */
    record Row(UUID id, String line, String theme, boolean better, boolean own, boolean shared, boolean printable) {}

    /** What can be chosen in a form. */
    record Choices(List<Theme> themes, List<Factor> factors) {}

    /** From whom it is known, as typed: a conversation's id, or a kind with a label. */
    record From(String source, String label) {}

    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record incidents(Engagement engagement, List<Row> rows, List<FactorMatrix.Row> matrix, int printable)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record incidentNew(
            Engagement engagement,
            Choices choices,
            List<Interviewee> people,
            IncidentForm form,
            From from,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Engagement engagement = wanted.coached(id);
        List<Incident> all = incidents.of(id);
        List<Incident> printable =
                all.stream().filter(one -> sharing.printable(engagement, one)).toList();
        return new incidents(
                engagement,
                all.stream()
                        .map(one -> new Row(
                                one.id(),
                                one.line(),
                                themes.title(one.telling().theme()),
                                one.telling().better(),
                                one.own(),
                                one.sharedOn() != null,
                                printable.contains(one)))
                        .toList(),
                FactorMatrix.of(printable.stream().map(Incident::telling).toList()),
                printable.size());
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        return blank(wanted.coachedLasting(id), IncidentForm.blank(), new From("", ""), Faults.none());
    }

    @POST
    @Transactional
    public Response write(
            @RestPath UUID id,
            @BeanParam IncidentForm form,
            @RestForm @Nullable String source,
            @RestForm @Nullable String label) {
        Engagement engagement = wanted.coachedLasting(id);
        List<Interviewee> people = interviewees.of(id, viewer.accountId());
        SourceForm from = SourceForm.typed(source, label);
        Faults faults = from.faults(people).with(form.faults(themes));
        if (faults.any()) {
            return Response.status(422)
                    .entity(blank(engagement, form, new From(from.source(), from.label()), faults))
                    .build();
        }
        UUID incident = incidents.write(id, false, form.telling());
        sources.add(id, incident, from.kind(), from.interview(), from.labelled(people));
        flash.say("saved");
        return Response.seeOther(URI.create(IncidentRoom.page(engagement) + "/" + incident))
                .build();
    }

    private incidentNew blank(Engagement engagement, IncidentForm form, From from, Faults faults) {
        return new incidentNew(
                engagement,
                new Choices(themes.all(), List.of(Factor.values())),
                interviewees.of(engagement.id(), viewer.accountId()),
                form,
                from,
                faults);
    }
}
