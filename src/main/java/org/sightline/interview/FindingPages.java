package org.sightline.interview;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.questionnaire.Theme;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What the coach takes from the notes of a conversation, one by one, beside the notes. */
@Path("/engagements/{id}/interviews/people/{interview}/findings")
@RolesAllowed(Viewer.COACH)
class FindingPages {
    private final WantedEngagement wanted;
    private final Coached coached;
    private final InterviewNotes notes;
    private final Findings all;
    private final Interviewees interviewees;
    private final ThemeNames themes;
    private final Flash flash;

    FindingPages(
            WantedEngagement wanted,
            Coached coached,
            InterviewNotes notes,
            Findings all,
            Interviewees interviewees,
            ThemeNames themes,
            Flash flash) {
        this.wanted = wanted;
        this.coached = coached;
        this.notes = notes;
        this.all = all;
        this.interviewees = interviewees;
        this.themes = themes;
        this.flash = flash;
    }

    /** A part of the notes that is not empty. */
    record Noted(Section section, String text) {}

    /** A finding with the title of its theme. */
    record Row(Finding finding, String theme) {}

    /** What can be chosen. */
    record Choices(List<Theme> themes, List<Factor> factors, List<Strength> strengths) {}

    /**
     * @param finding which is changed, null for a new one
     * @param stale whether another window changed it meanwhile
     */
    record View(
            Engagement engagement,
            Interview interview,
            List<Noted> notes,
            List<Row> rows,
            Choices choices,
            @Nullable UUID finding,
            FindingForm form,
            boolean stale,
            Faults faults) {
        public String address() {
            return "/engagements/" + engagement.id() + "/interviews/people/" + interview.id() + "/findings";
        }
    }

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record findings(View view) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id, @RestPath UUID interview) {
        Engagement engagement = wanted.coached(id);
        return page(
                engagement, coached.interview(engagement, interview), null, FindingForm.blank(), false, Faults.none());
    }

    @POST
    @Transactional
    public Response write(@RestPath UUID id, @RestPath UUID interview, @BeanParam FindingForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        Interview seen = coached.interview(engagement, interview);
        Faults faults = form.faults(themes, interviewees.names(id));
        if (faults.any()) {
            return again(422, page(engagement, seen, null, form, false, faults));
        }
        all.write(id, interview, form);
        return saved(engagement, seen);
    }

    @GET
    @Path("/{finding}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID interview, @RestPath UUID finding) {
        Engagement engagement = wanted.coachedLasting(id);
        Interview seen = coached.interview(engagement, interview);
        return page(engagement, seen, finding, FindingForm.of(found(id, interview, finding)), false, Faults.none());
    }

    @POST
    @Path("/{finding}")
    @Transactional
    public Response change(
            @RestPath UUID id, @RestPath UUID interview, @RestPath UUID finding, @BeanParam FindingForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        Interview seen = coached.interview(engagement, interview);
        Finding stands = found(id, interview, finding);
        Faults faults = form.faults(themes, interviewees.names(id));
        if (faults.any()) {
            return again(422, page(engagement, seen, finding, form, false, faults));
        }
        if (!all.change(id, finding, form)) {
            return again(409, page(engagement, seen, finding, form.over(stands.version()), true, Faults.none()));
        }
        return saved(engagement, seen);
    }

    @POST
    @Path("/{finding}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID interview, @RestPath UUID finding) {
        Engagement engagement = wanted.coachedLasting(id);
        Interview seen = coached.interview(engagement, interview);
        all.remove(found(id, interview, finding).id());
        return saved(engagement, seen);
    }

    private Finding found(UUID id, UUID interview, UUID finding) {
        return all.of(id, interview, finding).orElseThrow(NotFoundException::new);
    }

    private findings page(
            Engagement engagement,
            Interview interview,
            @Nullable UUID finding,
            FindingForm form,
            boolean stale,
            Faults faults) {
        CaptureForm noted = notes.of(interview);
        return new findings(new View(
                engagement,
                interview,
                Arrays.stream(Section.values())
                        .filter(section -> !noted.text(section).isEmpty())
                        .map(section -> new Noted(section, noted.text(section)))
                        .toList(),
                all.of(engagement.id(), interview.id()).stream()
                        .map(one -> new Row(one, themes.title(one.theme())))
                        .toList(),
                new Choices(themes.all(), List.of(Factor.values()), List.of(Strength.values())),
                finding,
                form,
                stale,
                faults));
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private Response saved(Engagement engagement, Interview interview) {
        flash.say("saved");
        return Response.seeOther(URI.create(InterviewRoom.page(engagement) + "/people/" + interview.id() + "/findings"))
                .build();
    }
}
