package org.sightline.development;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.coaching.ReleasedReport;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** What of the own reading the coach may see: piece by piece, as the coach sees it, and back again at any time. */
@Path("/my/{id}/sharing")
@RolesAllowed(Viewer.EXECUTIVE)
class SharingPages {
    private final OwnPages own;
    private final Pieces pieces;
    private final ReadResults results;
    private final SharePieces sharing;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;

    SharingPages(
            OwnPages own,
            Pieces pieces,
            ReadResults results,
            SharePieces sharing,
            Viewer viewer,
            Reader reader,
            Flash flash) {
        this.own = own;
        this.pieces = pieces;
        this.results = results;
        this.sharing = sharing;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
    }

    /** @param changed the piece that is another than the one previewed, empty if none */
    @CheckedTemplate(basePath = "development", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sharing(ReleasedReport report, List<Shown> pieces, String changed) implements TemplateInstance {}

    @GET
    public TemplateInstance form(@RestPath UUID id) {
        return page(own.opened(id), "");
    }

    @POST
    public Response change(
            @RestPath UUID id,
            @RestForm @Nullable String piece,
            @RestForm @Nullable String version,
            @RestForm @Nullable String act) {
        ReleasedReport report = own.opened(id);
        Piece chosen = Piece.of(Objects.requireNonNullElse(piece, "")).orElseThrow(NotFoundException::new);
        if (!"share".equals(act)) {
            sharing.withdraw(viewer.accountId(), report, chosen);
            flash.say("piece-withdrawn");
        } else if (sharing.share(viewer.accountId(), report, chosen, OwnPages.version(version))) {
            flash.say("piece-shared");
        } else {
            return Response.status(409).entity(page(report, chosen.id())).build();
        }
        return OwnPages.seeOther(id, "/sharing");
    }

    private sharing page(ReleasedReport report, String changed) {
        Results about = results.of(report, reader.locale());
        List<Shown> shown = Stream.of(Piece.values())
                .map(piece -> Shown.of(about, piece, pieces.of(report.id(), piece)))
                .toList();
        return new sharing(report, shown, changed);
    }
}
