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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The behaviours of a plan: each is made of an insight that is complete. */
@Path("/my/coaching/{id}/plan")
@RolesAllowed(Viewer.EXECUTIVE)
class BehaviourPages {
    private final WantedEngagement wanted;
    private final Insights insights;
    private final Behaviours behaviours;
    private final Flash flash;
    private final Clock clock;

    BehaviourPages(WantedEngagement wanted, Insights insights, Behaviours behaviours, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.insights = insights;
        this.behaviours = behaviours;
        this.flash = flash;
        this.clock = clock;
    }

    /** The practices of one theme. */
    record Shelf(String theme, List<Practice> practices) {}

    /**
     * @param behaviour null for a new one
     * @param choices complete insights
     * @param full whether three are under way, so that there is no room for a new one
     * @param other what another window saved, null if none did
     */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record behaviourForm(
            Engagement engagement,
            @Nullable UUID behaviour,
            BehaviourForm form,
            List<Insight> choices,
            List<Shelf> shelves,
            boolean full,
            @Nullable String other,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(
            @RestPath UUID id, @RestQuery @Nullable UUID insight, @RestQuery @Nullable String practice) {
        Engagement engagement = wanted.ownLasting(id);
        List<Insight> complete = complete(id);
        Optional<Insight> chosen = complete.stream()
                .filter(one -> one.id().equals(insight) || complete.size() == 1)
                .findFirst();
        String known = Optional.ofNullable(practice)
                .flatMap(Practices::find)
                .map(Practice::id)
                .orElse("");
        return page(engagement, null, BehaviourForm.blank(chosen, known), null, Faults.none());
    }

    @POST
    @Transactional
    public Response add(@RestPath UUID id, @BeanParam BehaviourForm form) {
        Engagement engagement = wanted.ownLasting(id);
        Faults faults = form.faults(engagement.day(clock.instant()));
        Optional<Insight> insight = complete(id).stream()
                .filter(one -> one.id().toString().equals(form.insight()))
                .findFirst();
        if (insight.isEmpty()) {
            faults = and(Faults.of("insight", "plan.fault.insight"), faults);
        }
        if (faults.any()) {
            return again(422, page(engagement, null, form, null, faults));
        }
        if (!behaviours.add(id, insight.orElseThrow().id(), form.words(), form.day())) {
            return again(422, page(engagement, null, form, null, Faults.of("what", "plan.fault.three")));
        }
        return saved(engagement);
    }

    @GET
    @Path("/{behaviour}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID behaviour) {
        return page(wanted.ownLasting(id), behaviour, BehaviourForm.of(underWay(id, behaviour)), null, Faults.none());
    }

    @POST
    @Path("/{behaviour}")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID behaviour, @BeanParam BehaviourForm form) {
        Engagement engagement = wanted.ownLasting(id);
        Behaviour seen = underWay(id, behaviour);
        Faults faults = form.faults(null);
        if (faults.any()) {
            return again(422, page(engagement, behaviour, form, null, faults));
        }
        if (!behaviours.change(id, behaviour, form.words(), form.day(), form.seen())) {
            BehaviourForm newer = BehaviourForm.of(seen);
            String other = String.join(
                    "\n\n", newer.what(), newer.situation(), newer.own(), newer.witness(), newer.due(), newer.sign());
            return again(409, page(engagement, behaviour, form.over(seen.version()), other, Faults.none()));
        }
        return saved(engagement);
    }

    private behaviourForm page(
            Engagement engagement,
            @Nullable UUID behaviour,
            BehaviourForm form,
            @Nullable String other,
            Faults faults) {
        return new behaviourForm(
                engagement,
                behaviour,
                form,
                complete(engagement.id()),
                Practices.THEMES.stream()
                        .map(theme -> new Shelf(Practice.themeKey(theme), Practices.of(theme, "")))
                        .toList(),
                behaviour == null && behaviours.underWay(engagement.id()) >= Behaviour.MOST,
                other,
                faults);
    }

    private List<Insight> complete(UUID engagement) {
        return insights.of(engagement).stream().filter(Insight::complete).toList();
    }

    private static Faults and(Faults first, Faults second) {
        return new Faults(
                Stream.concat(first.all().stream(), second.all().stream()).toList());
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private Response saved(Engagement engagement) {
        flash.say("behaviour-saved");
        return Response.seeOther(URI.create(engagement.ownPage() + "/plan")).build();
    }

    private Behaviour underWay(UUID engagement, UUID behaviour) {
        return behaviours.of(engagement, behaviour).filter(Behaviour::underWay).orElseThrow(NotFoundException::new);
    }
}
