package org.sightline.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Viewer;

/** The plan as the coach reads it, if the executive shows it. */
@Path("/engagements/{id}/plan")
@RolesAllowed(Viewer.COACH)
class CoachPlanPages {
    private final WantedEngagement wanted;
    private final PlanViews views;
    private final PlanSheets sheets;

    CoachPlanPages(WantedEngagement wanted, PlanViews views, PlanSheets sheets) {
        this.wanted = wanted;
        this.views = views;
        this.sheets = sheets;
    }

    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record coachedPlan(PlanView plan) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return new coachedPlan(views.coached(wanted.coached(id)));
    }

    /** As absent as another's where it is not shown. */
    @GET
    @Path("/plan.pdf")
    @Transactional
    public Response sheet(@RestPath UUID id) {
        PlanView plan = views.coached(wanted.coached(id));
        if (!plan.coachSees()) {
            throw new NotFoundException();
        }
        return PlanFilePages.answer(sheets.pdf(plan));
    }
}
