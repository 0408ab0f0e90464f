package org.sightline.figure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.sheet.CellFault;
import org.sightline.sheet.HandedFile;
import org.sightline.sheet.Sheet;
import org.sightline.system.Message;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Figures from a file or from pasted rows: everything that is wrong with it is said at once, and then nothing is taken. */
@Path("/figures/{id}/file")
@RolesAllowed({Viewer.EXECUTIVE, Viewer.COACH})
class FigureFilePages {
    private final WantedEngagement wanted;
    private final Periods periods;
    private final Flash flash;

    FigureFilePages(WantedEngagement wanted, Periods periods, Flash flash) {
        this.wanted = wanted;
        this.periods = periods;
        this.flash = flash;
    }

    /** @param rows as pasted, kept to be mended */
    @CheckedTemplate(basePath = "figure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record figureFile(Engagement engagement, String rows, List<CellFault> faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        return new figureFile(wanted.eitherLasting(id), "", List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response take(@RestPath UUID id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String rows)
            throws IOException {
        Engagement engagement = wanted.eitherLasting(id);
        String pasted = Objects.requireNonNullElse(rows, "");
        boolean handed = file != null && file.size() > 0;
        Optional<String> text =
                handed && file != null ? HandedFile.text(Files.readAllBytes(file.uploadedFile())) : Optional.of(pasted);
        Optional<Message> unreadable =
                text.map(HandedFile::unreadable).orElseGet(() -> Optional.of(Message.of("sheet.fault.encoding")));
        if (unreadable.isPresent()) {
            return again(engagement, pasted, List.of(new CellFault(0, "", unreadable.get())));
        }
        FigureFile read = FigureFile.of(
                Sheet.of(HandedFile.plain(text.orElseThrow())),
                periods.of(id).stream()
                        .map(period -> new FigureFile.Days(period.from(), period.to()))
                        .collect(Collectors.toSet()));
        if (!read.faults().isEmpty()) {
            return again(engagement, handed ? text.get() : pasted, read.faults());
        }
        read.periods().forEach((days, figures) -> periods.write(id, days.from(), days.to(), figures));
        flash.say("figures-taken");
        return Response.seeOther(URI.create("/figures/" + id)).build();
    }

    private static Response again(Engagement engagement, String rows, List<CellFault> faults) {
        return Response.status(422)
                .entity(new figureFile(engagement, rows, faults))
                .build();
    }
}
