package org.sightline.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Limits;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The executive's plan: what is under way, what came of it, and whether the coach sees it. */
@Path("/my/coaching/{id}/plan")
@RolesAllowed(Viewer.EXECUTIVE)
class PlanPages {
    private static final String COACH = "coach";

    private final WantedEngagement wanted;
    private final PlanViews views;
    private final Plans plans;
    private final Behaviours behaviours;
    private final Shares shares;
    private final PlanAgreements agreements;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    PlanPages(
            WantedEngagement wanted,
            PlanViews views,
            Plans plans,
            Behaviours behaviours,
            Shares shares,
            PlanAgreements agreements,
            AuditTrail trail,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.views = views;
        this.plans = plans;
        this.behaviours = behaviours;
        this.shares = shares;
        this.agreements = agreements;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param shares links that lead others to a copy
     * @param settling the behaviour whose outcome was typed, null if none
     * @param outcome as typed
     */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myPlan(
            PlanView plan,
            List<Shares.Share> shares,
            @Nullable UUID settling,
            String outcome,
            Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(wanted.own(id), null, "", Faults.none());
    }

    /** Notes what came of a behaviour, or takes it up again. */
    @POST
    @Path("/{behaviour}/state")
    @Transactional
    public Response settle(
            @RestPath UUID id,
            @RestPath UUID behaviour,
            @RestForm @Nullable String state,
            @RestForm @Nullable String outcome) {
        Engagement engagement = wanted.ownLasting(id);
        Behaviour known = behaviours.of(id, behaviour).orElseThrow(NotFoundException::new);
        String came = Typed.plain(outcome == null ? "" : outcome);
        Faults faults = switch (state) {
            case "done" -> settled(engagement, known, Behaviour.State.DONE, came);
            case "dropped" -> settled(engagement, known, Behaviour.State.DROPPED, came);
            case "under-way" ->
                known.underWay() || behaviours.resume(id, behaviour)
                        ? Faults.none()
                        : Faults.of("under-way", "plan.fault.three");
            case null, default -> throw new NotFoundException();
        };
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, behaviour, came, faults))
                    .build();
        }
        flash.say("saved");
        return back(engagement);
    }

    private Faults settled(Engagement engagement, Behaviour behaviour, Behaviour.State state, String outcome) {
        String field = PlanView.Line.outcomeField(behaviour);
        if (outcome.isEmpty()) {
            return Faults.of(field, "plan.fault.outcome.missing");
        }
        Faults faults = new Faults(
                Limits.tooLong(field, outcome, Behaviour.LONGEST).stream().toList());
        if (!faults.any()) {
            behaviours.settle(engagement.id(), behaviour.id(), state, outcome, engagement.day(clock.instant()));
        }
        return faults;
    }

    /** @param sees "on" if the coach may see it from now on */
    @POST
    @Path("/coach")
    @Transactional
    public Response show(@RestPath UUID id, @RestForm @Nullable String sees) {
        Engagement engagement = wanted.ownLasting(id);
        if (plans.show(id, sees == null ? null : engagement.coachId())) {
            Act act = sees == null ? Act.PLAN_WITHDRAWN : Act.PLAN_SHARED;
            trail.record(viewer.accountId(), engagement.organisationId(), act, id, COACH);
            if (sees != null) {
                agreements.agree(engagement, viewer.accountId());
            }
        }
        flash.say(sees == null ? "plan-hidden" : "plan-shown", engagement.coach());
        return back(engagement);
    }

    private myPlan page(Engagement engagement, @Nullable UUID settling, String outcome, Faults faults) {
        return new myPlan(views.own(engagement), shares.of(engagement.id()), settling, outcome, faults);
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(engagement.ownPage() + "/plan")).build();
    }
}
