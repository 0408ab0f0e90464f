package org.sightline.plan;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What the executive has understood, for their eyes alone. */
@Path("/my/coaching/{id}/insights")
@RolesAllowed(Viewer.EXECUTIVE)
class InsightPages {
    private final WantedEngagement wanted;
    private final Insights insights;
    private final AllEvidence evidence;
    private final Flash flash;
    private final Clock clock;

    InsightPages(WantedEngagement wanted, Insights insights, AllEvidence evidence, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.insights = insights;
        this.evidence = evidence;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param gone evidence that is not there any more */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record insights(Engagement engagement, List<Insight> all, Set<String> gone) implements TemplateInstance {}

    /**
     * @param insight null for a new one
     * @param other what another window saved, null if none did
     */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record insightForm(
            Engagement engagement,
            @Nullable UUID insight,
            InsightForm form,
            @Nullable String other,
            Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Engagement engagement = wanted.own(id);
        List<Insight> all = insights.of(id);
        return new insights(engagement, all, evidence.gone(engagement, all, engagement.day(clock.instant())));
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return new insightForm(wanted.ownLasting(id), null, new InsightForm("", "", 0), null, Faults.none());
    }

    @POST
    @Transactional
    public Response write(@RestPath UUID id, @BeanParam InsightForm form) {
        Engagement engagement = wanted.ownLasting(id);
        Faults faults = form.faults();
        if (faults.any()) {
            return again(422, new insightForm(engagement, null, form, null, faults));
        }
        UUID insight = insights.write(id, form.body(), form.situation(), engagement.day(clock.instant()));
        flash.say("insight-saved");
        return seeOther(engagement, "/" + insight + "/evidence");
    }

    @GET
    @Path("/{insight}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID insight) {
        return new insightForm(wanted.ownLasting(id), insight, InsightForm.of(known(id, insight)), null, Faults.none());
    }

    @POST
    @Path("/{insight}")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID insight, @BeanParam InsightForm form) {
        Engagement engagement = wanted.ownLasting(id);
        Insight seen = known(id, insight);
        Faults faults = form.faults();
        if (faults.any()) {
            return again(422, new insightForm(engagement, insight, form, null, faults));
        }
        if (!insights.change(id, insight, form.body(), form.situation(), form.seen())) {
            String other = seen.situated() ? seen.body() + "\n\n" + seen.situation() : seen.body();
            return again(409, new insightForm(engagement, insight, form.over(seen.version()), other, Faults.none()));
        }
        flash.say("insight-saved");
        return seeOther(engagement, "");
    }

    @POST
    @Path("/{insight}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID insight) {
        Engagement engagement = wanted.ownLasting(id);
        insights.remove(known(id, insight).id());
        flash.say("insight-removed");
        return seeOther(engagement, "");
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response seeOther(Engagement engagement, String page) {
        return Response.seeOther(URI.create(engagement.ownPage() + "/insights" + page))
                .build();
    }

    private Insight known(UUID engagement, UUID insight) {
        return insights.of(engagement, insight).orElseThrow(NotFoundException::new);
    }
}
