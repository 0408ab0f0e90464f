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
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach's text in the report. */
@Path("/executives/{id}/interpretation")
@RolesAllowed(Viewer.COACH)
class InterpretationPages {
    /**
     * @param body in the box
     * @param version that saving replaces
     * @param saved when the stored text was written, null if never
     * @param tooLong how many characters were sent, 0 if within the limit
     * @param other the text that another window saved, null if none did
     */
    record View(
            String body,
            int version,
            @Nullable Instant saved,
            int length,
            int tooLong,
            @Nullable String other,
            int limit) {}

    private final ExecutiveFiles files;
    private final Interpretations interpretations;
    private final WriteInterpretation writing;
    private final Progress progress;
    private final Viewer viewer;
    private final Flash flash;

    InterpretationPages(
            ExecutiveFiles files,
            Interpretations interpretations,
            WriteInterpretation writing,
            Progress progress,
            Viewer viewer,
            Flash flash) {
        this.files = files;
        this.interpretations = interpretations;
        this.writing = writing;
        this.progress = progress;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record interpretation(ExecutiveFile file, View view) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        ExecutiveFile file = file(id);
        return new interpretation(file, view(file, null, null, 0, null));
    }

    @POST
    @Transactional
    public Response save(@RestPath UUID id, @RestForm @Nullable String body, @RestForm @Nullable Integer version) {
        ExecutiveFile file = file(id);
        String sent = Objects.requireNonNullElse(body, "");
        int seen = Objects.requireNonNullElse(version, WriteInterpretation.NONE);
        return switch (writing.write(viewer.accountId(), id, sent, seen)) {
            case WriteInterpretation.Outcome.Saved() -> {
                flash.say("interpretation-saved");
                yield FilePages.seeOther(id, "/interpretation");
            }
            case WriteInterpretation.Outcome.TooLong tooLong ->
                again(422, file, view(file, sent, seen, tooLong.length(), null));
            case WriteInterpretation.Outcome.Overtaken overtaken ->
                again(409, file, view(file, sent, overtaken.version(), 0, overtaken.body()));
            case WriteInterpretation.Outcome.Closed() -> {
                flash.say("released-already");
                yield FilePages.seeOther(id, "/interpretation");
            }
            case WriteInterpretation.Outcome.Absent() -> throw new NotFoundException();
        };
    }

    /** A letter to say that too few answered has no interpretation. */
    private ExecutiveFile file(UUID id) {
        ExecutiveFile file = FilePages.readable(files.coachedBy(viewer.accountId(), id));
        return progress.of(file).filter(Readiness::reportable).map(_ -> file).orElseThrow(NotFoundException::new);
    }

    private View view(
            ExecutiveFile file, @Nullable String sent, @Nullable Integer version, int tooLong, @Nullable String other) {
        InterpretationText known = interpretations.of(file.id()).orElse(null);
        String body = sent != null ? sent : known == null ? "" : known.body();
        return new View(
                body,
                version != null ? version : known == null ? WriteInterpretation.NONE : known.version(),
                known == null ? null : known.writtenAt(),
                body.codePointCount(0, body.length()),
                tooLong,
                other,
                InterpretationText.LONGEST);
    }

    private static Response again(int status, ExecutiveFile file, View view) {
        return Response.status(status).entity(new interpretation(file, view)).build();
    }
}
