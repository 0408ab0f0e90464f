package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach notes on which day the conversation about the report was held. */
@Path("/executives/{id}/debrief")
@RolesAllowed(Viewer.COACH)
class DebriefPages {
    private final ExecutiveFiles files;
    private final NoteDebrief noting;
    private final Progress progress;
    private final Viewer viewer;
    private final Flash flash;

    DebriefPages(ExecutiveFiles files, NoteDebrief noting, Progress progress, Viewer viewer, Flash flash) {
        this.files = files;
        this.noting = noting;
        this.progress = progress;
        this.viewer = viewer;
        this.flash = flash;
    }

    /**
     * @param screen whether there is a report to go through together
     * @param day as typed
     */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record debrief(ExecutiveFile file, boolean screen, String day, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        ExecutiveFile file = file(id);
        LocalDate shown = Objects.requireNonNullElse(file.talkedOn(), noting.today(file));
        return page(file, shown.toString(), Faults.none());
    }

    @POST
    @Transactional
    public Response note(@RestPath UUID id, @RestForm @Nullable String day) {
        ExecutiveFile file = file(id);
        String typed = day == null ? "" : day.strip();
        LocalDate chosen = parsed(typed).orElse(null);
        if (chosen == null && !file.released()) {
            return again(file, typed, Faults.of("day", "coaching.debrief.fault.day"));
        }
        return switch (noting.note(viewer.accountId(), id, Objects.requireNonNullElse(chosen, file.closedOn()))) {
            case NOTED, WITHDRAWN -> {
                flash.say("debrief-noted");
                yield FilePages.seeOther(id, "");
            }
            case TOO_LATE -> again(file, typed, Faults.of("day", "coaching.debrief.fault.late", noting.today(file)));
            case TOO_EARLY -> again(file, typed, Faults.of("day", "coaching.debrief.fault.early", file.closedOn()));
            case RELEASED -> released(id);
            case ABSENT -> throw new NotFoundException();
        };
    }

    @POST
    @Path("/withdrawal")
    @Transactional
    public Response withdraw(@RestPath UUID id) {
        file(id);
        return switch (noting.withdraw(viewer.accountId(), id)) {
            case NOTED, WITHDRAWN, TOO_LATE, TOO_EARLY -> {
                flash.say("debrief-withdrawn");
                yield FilePages.seeOther(id, "");
            }
            case RELEASED -> released(id);
            case ABSENT -> throw new NotFoundException();
        };
    }

    private static Optional<LocalDate> parsed(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private debrief page(ExecutiveFile file, String day, Faults faults) {
        return new debrief(file, progress.of(file).filter(Readiness::reportable).isPresent(), day, faults);
    }

    private Response again(ExecutiveFile file, String typed, Faults faults) {
        return Response.status(422).entity(page(file, typed, faults)).build();
    }

    private Response released(UUID id) {
        flash.say("released-already");
        return FilePages.seeOther(id, "");
    }

    private ExecutiveFile file(UUID id) {
        return FilePages.readable(files.coachedBy(viewer.accountId(), id));
    }
}
