package org.sightline.engagement;

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
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The notes that a coach writes in an engagement, for both or privately. */
@Path("/engagements/{id}/notes")
@RolesAllowed(Viewer.COACH)
class EngagementNotePages {
    /** A note as typed; {@code share} is null for a private one. */
    public record NoteForm(
            @RestForm String body,
            @RestForm @Nullable String share,
            @RestForm @Nullable Integer version) {
        public NoteForm(@Nullable String body, @Nullable String share, @Nullable Integer version) {
            this.body = Typed.plain(Objects.requireNonNullElse(body, ""));
            this.share = share;
            this.version = Objects.requireNonNullElse(version, 0);
        }

        boolean shared() {
            return share != null;
        }

        Faults faults() {
            return body.isEmpty()
                    ? Faults.of("body", "engagement.fault.note.missing")
                    : new Faults(Limits.tooLong("body", body, EngagementNotes.Note.LONGEST).stream()
                            .toList());
        }
    }

    private final WantedEngagement wanted;
    private final EngagementNotes notes;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    EngagementNotePages(WantedEngagement wanted, EngagementNotes notes, Viewer viewer, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.notes = notes;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param note null for a new one
     * @param other the text that another window saved, null if none did
     */
    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record noteForm(
            Engagement engagement,
            @Nullable UUID note,
            NoteForm form,
            @Nullable String other,
            int limit,
            Faults faults) implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return page(wanted.coached(id), null, new NoteForm("", null, 0), null, Faults.none());
    }

    @POST
    @Transactional
    public Response write(@RestPath UUID id, @BeanParam NoteForm form) {
        Engagement engagement = wanted.coached(id);
        Faults faults = form.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, null, form, null, faults))
                    .build();
        }
        notes.write(id, viewer.accountId(), form.shared(), form.body(), engagement.day(clock.instant()));
        return saved(engagement);
    }

    @GET
    @Path("/{note}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID note) {
        Engagement engagement = wanted.coached(id);
        EngagementNotes.Note seen = own(id, note);
        NoteForm form = new NoteForm(seen.body(), seen.shared() ? "on" : null, seen.version());
        return page(engagement, note, form, null, Faults.none());
    }

    @POST
    @Path("/{note}")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID note, @BeanParam NoteForm form) {
        Engagement engagement = wanted.coached(id);
        EngagementNotes.Note seen = own(id, note);
        Faults faults = form.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, note, form, null, faults))
                    .build();
        }
        if (!Objects.equals(form.version(), seen.version()) || !notes.change(id, seen, form.shared(), form.body())) {
            NoteForm newer = new NoteForm(form.body(), form.share(), seen.version());
            return Response.status(409)
                    .entity(page(engagement, note, newer, seen.body(), Faults.none()))
                    .build();
        }
        return saved(engagement);
    }

    @POST
    @Path("/{note}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID note) {
        Engagement engagement = wanted.coached(id);
        notes.remove(own(id, note).id());
        flash.say("note-removed");
        return Response.seeOther(URI.create(engagement.page())).build();
    }

    private Response saved(Engagement engagement) {
        flash.say("note-saved");
        return Response.seeOther(URI.create(engagement.page())).build();
    }

    private static noteForm page(
            Engagement engagement, @Nullable UUID note, NoteForm form, @Nullable String other, Faults faults) {
        return new noteForm(engagement, note, form, other, EngagementNotes.Note.LONGEST, faults);
    }

    private EngagementNotes.Note own(UUID engagement, UUID note) {
        return notes.own(engagement, viewer.accountId(), note).orElseThrow(NotFoundException::new);
    }
}
