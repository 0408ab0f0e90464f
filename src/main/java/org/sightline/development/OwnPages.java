package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.web.Viewer;

/** What every page beside a report asks first. */
@ApplicationScoped
class OwnPages {
    private final ReleasedReports reports;
    private final Readings readings;
    private final Viewer viewer;

    OwnPages(ReleasedReports reports, Readings readings, Viewer viewer) {
        this.reports = reports;
        this.readings = readings;
        this.viewer = viewer;
    }

    /** The viewer's own report, once it is released. */
    ReleasedReport released(UUID id) {
        return readable(reports.ownedBy(viewer.accountId(), id));
    }

    /** The same, or sections of it that are open before. */
    ReleasedReport open(UUID id) {
        return readable(reports.openTo(viewer.accountId(), id));
    }

    /** The viewer's own report, once it was opened; else its way leads through the report. */
    ReleasedReport opened(UUID id) {
        ReleasedReport report = released(id);
        if (!readings.opened(id)) {
            throw new RedirectionException(Response.Status.SEE_OTHER, address(id, "/report"));
        }
        return report;
    }

    /** What was erased is gone, and is said to be. */
    static ReleasedReport readable(Optional<ReleasedReport> found) {
        ReleasedReport report = found.orElseThrow(NotFoundException::new);
        if (report.erased()) {
            throw new ClientErrorException(Response.Status.GONE);
        }
        return report;
    }

    static Response seeOther(UUID id, String page) {
        return Response.seeOther(address(id, page)).build();
    }

    private static URI address(UUID id, String page) {
        return URI.create("/my/" + id + page);
    }

    static int version(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    }
}
