package org.sightline.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The executive's plan as files: for paper and for a calendar. */
@Path("/my/coaching/{id}/plan")
@RolesAllowed(Viewer.EXECUTIVE)
class PlanFilePages {
    private final WantedEngagement wanted;
    private final PlanViews views;
    private final PlanSheets sheets;
    private final Reader reader;
    private final Clock clock;

    PlanFilePages(WantedEngagement wanted, PlanViews views, PlanSheets sheets, Reader reader, Clock clock) {
        this.wanted = wanted;
        this.views = views;
        this.sheets = sheets;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param title "neutral" if nothing of the plan is to stand in the calendar */
    @GET
    @Path("/plan.ics")
    @Transactional
    public Response calendar(@RestPath UUID id, @RestQuery @Nullable String title) {
        String neutral = "neutral".equals(title) ? reader.texts().of("plan.calendar.title") : null;
        String calendar = PlanCalendar.of(
                views.own(wanted.own(id)).underWay().stream()
                        .map(PlanView.Line::behaviour)
                        .toList(),
                neutral,
                clock.instant());
        return Response.ok(calendar, "text/calendar; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan.ics\"")
                .build();
    }

    @GET
    @Path("/plan.pdf")
    @Transactional
    public Response sheet(@RestPath UUID id) {
        return answer(sheets.pdf(views.own(wanted.own(id))));
    }

    static Response answer(byte[] pdf) {
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan.pdf\"")
                .build();
    }
}
