package org.sightline.resurvey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.campaign.AskedPeople;
import org.sightline.campaign.Executives;
import org.sightline.coaching.ExecutivesReading;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.web.FileName;
import org.sightline.web.Viewer;

/** The executive's own: what asking again could tell, how far it is, and what lies between the two reports. */
@Path("/my/{id}/resurvey")
@RolesAllowed(Viewer.EXECUTIVE)
class MyResurveyPages {
    private final ReleasedReports reports;
    private final ExecutivesReading own;
    private final Laters laters;
    private final Sizes sizes;
    private final AskedPeople asked;
    private final ReadResurvey reading;
    private final Executives executives;
    private final Viewer viewer;

    MyResurveyPages(
            ReleasedReports reports,
            ExecutivesReading own,
            Laters laters,
            Sizes sizes,
            AskedPeople asked,
            ReadResurvey reading,
            Executives executives,
            Viewer viewer) {
        this.reports = reports;
        this.own = own;
        this.laters = laters;
        this.sizes = sizes;
        this.asked = asked;
        this.reading = reading;
        this.executives = executives;
        this.viewer = viewer;
    }

    @GET
    @Transactional
    public Response show(@RestPath UUID id) {
        Optional<ReleasedReport> now = reports.ownedBy(viewer.accountId(), id);
        Optional<Later> later = laters.of(id);
        if (later.isEmpty()) {
            ReleasedReport report = now.orElseThrow(NotFoundException::new);
            return unopened(report)
                    .orElseGet(() -> Response.ok(new ResurveyTemplates.myResurveyNew(
                                    report, sizes.again(id).orElse(null), asked.of(report.campaignId())))
                            .build());
        }
        ReleasedReport earlier = earlier(later.get());
        if (now.isPresent()) {
            return unopened(earlier)
                    .or(() -> unopened(now.get()))
                    .orElseGet(() -> Response.ok(reading.onTheWeb(viewer.accountId(), earlier, now.get(), true))
                            .build());
        }
        if (executives.visibleToSelf(viewer.accountId(), id).isEmpty()) {
            throw new NotFoundException();
        }
        return Response.ok(new ResurveyTemplates.standing(
                        later.get(),
                        earlier.name(),
                        "/my",
                        sizes.planned(later.get()).orElse(null),
                        asked.of(later.get().campaign()),
                        true))
                .build();
    }

    @GET
    @Path("/resurvey.pdf")
    @Transactional
    public Response pdf(@RestPath UUID id) {
        Later later = laters.of(id).orElseThrow(NotFoundException::new);
        ReleasedReport now = reports.ownedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
        ReleasedReport earlier = earlier(later);
        return unopened(earlier)
                .or(() -> unopened(now))
                .orElseGet(() -> file(
                        reading.asPdf(viewer.accountId(), earlier, now, true).orElseThrow(NotFoundException::new),
                        reading.name(now)));
    }

    static Response file(byte[] pdf, FileName name) {
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition())
                .build();
    }

    private ReleasedReport earlier(Later later) {
        return reports.ownedBy(viewer.accountId(), later.earlier()).orElseThrow(NotFoundException::new);
    }

    /** Nothing of a report is shown before its executive was asked what it is expected to say. */
    private Optional<Response> unopened(ReleasedReport report) {
        return own.mayOpen(report.id())
                ? Optional.empty()
                : Optional.of(Response.seeOther(URI.create("/my/" + report.id() + "/expectation"))
                        .build());
    }
}
