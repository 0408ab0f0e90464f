package org.sightline.interview;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The guide of thirty minutes, with a box for each of its parts. */
@Path("/engagements/{id}/interviews/people/{interview}/notes")
@RolesAllowed(Viewer.COACH)
class CapturePages {
    /** What a save by the page itself says of the version that stands now. */
    private static final String VERSION = "X-Version";

    private static final String KEEP = "keep";

    private final WantedEngagement wanted;
    private final Coached coached;
    private final InterviewNotes notes;
    private final Flash flash;

    CapturePages(WantedEngagement wanted, Coached coached, InterviewNotes notes, Flash flash) {
        this.wanted = wanted;
        this.coached = coached;
        this.notes = notes;
        this.flash = flash;
    }

    /**
     * A part of the guide with its box.
     *
     * @param other what another window saved there, empty if it is the same
     */
    record Box(Section section, String text, String other) {}

    /** @param overtaken whether another window saved meanwhile */
    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record capture(
            Engagement engagement,
            Interview interview,
            List<Box> boxes,
            boolean paraphrase,
            int version,
            boolean overtaken,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID interview) {
        Engagement engagement = wanted.coached(id);
        Interview seen = coached.interview(engagement, interview);
        CaptureForm form = notes.of(seen);
        return page(engagement, seen, form, form, Faults.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(@RestPath UUID id, @RestPath UUID interview, MultivaluedMap<String, String> sent) {
        Engagement engagement = wanted.coachedLasting(id);
        Interview seen = coached.interview(engagement, interview);
        CaptureForm form = CaptureForm.typed(sent);
        boolean itself = KEEP.equals(sent.getFirst("act"));
        Faults faults = form.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, seen, form, form, faults))
                    .build();
        }
        if (!notes.write(seen, form)) {
            CaptureForm other = notes.of(coached.interview(engagement, interview));
            return Response.status(409)
                    .entity(page(engagement, seen, form.over(other.version()), other, Faults.none()))
                    .build();
        }
        if (itself) {
            return Response.noContent().header(VERSION, form.version() + 1).build();
        }
        flash.say("note-saved");
        return Response.seeOther(URI.create(InterviewRoom.page(engagement))).build();
    }

    private static capture page(
            Engagement engagement, Interview interview, CaptureForm form, CaptureForm stored, Faults faults) {
        List<Box> boxes = Arrays.stream(Section.values())
                .map(section -> new Box(
                        section,
                        form.text(section),
                        form.text(section).equals(stored.text(section)) ? "" : stored.text(section)))
                .toList();
        return new capture(engagement, interview, boxes, form.paraphrase(), form.version(), form != stored, faults);
    }
}
