package org.sightline.development;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** What an executive shares of the own reading, for the coach. */
@Path("/executives/{id}/shared")
@RolesAllowed(Viewer.COACH)
class SharedPages {
    private final ReleasedReports reports;
    private final Pieces pieces;
    private final ReadResults results;
    private final SharePieces sharing;
    private final Viewer viewer;
    private final Reader reader;

    SharedPages(
            ReleasedReports reports,
            Pieces pieces,
            ReadResults results,
            SharePieces sharing,
            Viewer viewer,
            Reader reader) {
        this.reports = reports;
        this.pieces = pieces;
        this.results = results;
        this.sharing = sharing;
        this.viewer = viewer;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "development", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record shared(ReleasedReport report, List<Shown> pieces) implements TemplateInstance {}

    @GET
    public TemplateInstance page(@RestPath UUID id) {
        ReleasedReport report = OwnPages.readable(reports.coachedBy(viewer.accountId(), id));
        Results about = results.of(report, reader.locale());
        List<Shown> shown = pieces.shared(id).stream()
                .map(piece -> Shown.of(about, piece, pieces.of(id, piece)))
                .filter(Shown::shared)
                .toList();
        if (!shown.isEmpty()) {
            sharing.seen(viewer.accountId(), report);
        }
        return new shared(report, shown);
    }
}
