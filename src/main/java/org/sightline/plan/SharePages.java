package org.sightline.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.security.Tokens;
import org.sightline.system.Sha256;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Lets somebody without an account read a plan: first the executive sees what they will see, word for word. */
@Path("/my/coaching/{id}/plan/sharing")
@RolesAllowed(Viewer.EXECUTIVE)
class SharePages {
    private static final String LINK = "link";

    private final WantedEngagement wanted;
    private final PlanViews views;
    private final Shares shares;
    private final Tokens tokens;
    private final AuditTrail trail;
    private final PageSettings settings;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;

    SharePages(
            WantedEngagement wanted,
            PlanViews views,
            Shares shares,
            Tokens tokens,
            AuditTrail trail,
            PageSettings settings,
            Viewer viewer,
            Reader reader,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.views = views;
        this.shares = shares;
        this.tokens = tokens;
        this.trail = trail;
        this.settings = settings;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
    }

    /** The copy itself, and nothing of the page around it. */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record planCopy(String name, LocalDate day, List<PlanView.Line> lines, boolean witnesses)
            implements TemplateInstance {}

    /**
     * A copy before it is let out.
     *
     * @param body rendered from a template that escapes whatever people wrote
     * @param seen its fingerprint
     * @param nothing whether nothing was chosen, so that there is no copy
     */
    record Preview(RawString body, String seen, boolean nothing) {}

    /** @param changed whether the plan is another than the one that was previewed */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sharing(PlanView plan, ShareForm form, Preview preview, int longest, boolean changed, Faults faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record shared(PlanView plan, String link, LocalDate until) implements TemplateInstance {}

    /** @param chosen null until something was chosen or left out */
    @GET
    @Transactional
    public TemplateInstance preview(
            @RestPath UUID id,
            @RestQuery @Nullable List<String> behaviour,
            @RestQuery @Nullable String witness,
            @RestQuery @Nullable String chosen) {
        PlanView plan = views.own(wanted.ownLasting(id));
        ShareForm form = chosen == null ? ShareForm.usual(plan) : ShareForm.chosen(plan, behaviour, witness);
        return page(plan, form, false, Faults.none());
    }

    @POST
    @Transactional
    public Response share(@RestPath UUID id, @BeanParam ShareForm form) {
        Engagement engagement = wanted.ownLasting(id);
        PlanView plan = views.own(engagement);
        Faults faults = form.faults(plan);
        if (faults.any()) {
            return Response.status(422).entity(page(plan, form, false, faults)).build();
        }
        String body = body(plan, form);
        if (!Sha256.hex(body).equals(form.seen())) {
            return Response.status(409)
                    .entity(page(plan, form, true, Faults.none()))
                    .build();
        }
        String token = tokens.next();
        shares.make(id, token, form.recipient(), body, reader.locale().getLanguage(), plan.today(), form.ends());
        trail.record(viewer.accountId(), engagement.organisationId(), Act.PLAN_SHARED, id, LINK);
        return Response.ok(new shared(plan, settings.link("/plans/" + token), form.ends()))
                .build();
    }

    /** Also when the engagement has ended: what was let out can be taken back at any time. */
    @POST
    @Path("/{share}/revocation")
    @Transactional
    public Response revoke(@RestPath UUID id, @RestPath UUID share) {
        Engagement engagement = wanted.own(id);
        if (!shares.has(id, share)) {
            throw new NotFoundException();
        }
        if (shares.revoke(id, share, engagement.day(clock.instant()))) {
            trail.record(viewer.accountId(), engagement.organisationId(), Act.PLAN_WITHDRAWN, id, LINK);
        }
        flash.say("plan-withdrawn");
        return Response.seeOther(URI.create(engagement.ownPage() + "/plan#shares"))
                .build();
    }

    private static String body(PlanView plan, ShareForm form) {
        return new planCopy(plan.engagement().name(), plan.today(), form.lines(plan), form.witnesses()).render();
    }

    private static sharing page(PlanView plan, ShareForm form, boolean changed, Faults faults) {
        boolean nothing = form.lines(plan).isEmpty();
        String body = nothing ? "" : body(plan, form);
        Preview preview = new Preview(new RawString(body), Sha256.hex(body), nothing);
        return new sharing(plan, form, preview, Shares.LONGEST, changed, faults);
    }
}
