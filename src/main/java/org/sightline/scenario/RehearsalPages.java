package org.sightline.scenario;

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
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Limits;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** A rehearsal that the executive shares, for the coach: step by step, with notes. */
@Path("/engagements/{id}/rehearsals/{rehearsal}")
@RolesAllowed(Viewer.COACH)
class RehearsalPages {
    private final WantedEngagement wanted;
    private final Rehearsals rehearsals;
    private final Reviews reviews;
    private final RehearsalNotes notes;
    private final Flash flash;

    RehearsalPages(WantedEngagement wanted, Rehearsals rehearsals, Reviews reviews, RehearsalNotes notes, Flash flash) {
        this.wanted = wanted;
        this.rehearsals = rehearsals;
        this.reviews = reviews;
        this.notes = notes;
        this.flash = flash;
    }

    /** @param step counted from 1 */
    @CheckedTemplate(basePath = "scenario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record noteForm(
            Engagement engagement, Review review, Played played, int step, RehearsalNotes.Note note, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID rehearsal) {
        Engagement engagement = wanted.coached(id);
        Rehearsal found = shared(engagement, rehearsal);
        return new LessonPages.review(reviews.of(engagement, found, false), Reviews.Form.blank(found), Faults.none());
    }

    @GET
    @Path("/notes/{step}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID rehearsal, @RestPath int step) {
        Engagement engagement = wanted.coachedLasting(id);
        Review review = reviews.of(engagement, shared(engagement, rehearsal), false);
        Played played = played(review, step);
        return new noteForm(
                engagement,
                review,
                played,
                step,
                played.notes().stream()
                        .filter(RehearsalNotes.Note::own)
                        .findFirst()
                        .orElse(new RehearsalNotes.Note(true, false, "")),
                Faults.none());
    }

    /** @param body nothing to take the note away */
    @POST
    @Path("/notes/{step}")
    @Transactional
    public Response write(
            @RestPath UUID id,
            @RestPath UUID rehearsal,
            @RestPath int step,
            @RestForm @Nullable String body,
            @RestForm @Nullable String share) {
        Engagement engagement = wanted.coachedLasting(id);
        Review review = reviews.of(engagement, shared(engagement, rehearsal), false);
        Played played = played(review, step);
        RehearsalNotes.Note note =
                new RehearsalNotes.Note(true, share != null, Typed.plain(Objects.requireNonNullElse(body, "")));
        Faults faults = new Faults(Limits.tooLong("body", note.body(), RehearsalNotes.Note.LONGEST).stream()
                .toList());
        if (faults.any()) {
            return Response.status(422)
                    .entity(new noteForm(engagement, review, played, step, note, faults))
                    .build();
        }
        notes.write(engagement, review.rehearsal(), played.situation().number(), note);
        flash.say("saved");
        return Response.seeOther(URI.create(review.page() + "#step-" + step)).build();
    }

    private static Played played(Review review, int step) {
        if (step < 1 || step > review.steps().size()) {
            throw new NotFoundException();
        }
        return review.steps().get(step - 1);
    }

    private Rehearsal shared(Engagement engagement, UUID rehearsal) {
        return rehearsals.shared(engagement, rehearsal).orElseThrow(NotFoundException::new);
    }
}
