package org.sightline.pulse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.plan.PlannedBehaviours;
import org.sightline.plan.PlannedBehaviours.Planned;
import org.sightline.web.Faults;
import org.sightline.web.Viewer;

/** The executive's pulses: which there were, and what a new one asks. */
@Path("/my/coaching/{id}/pulses")
@RolesAllowed(Viewer.EXECUTIVE)
class PulsePages {
    private final WantedEngagement wanted;
    private final PlannedBehaviours planned;
    private final Pulses pulses;
    private final PulseViews views;
    private final Preparations preparations;
    private final Clock clock;

    PulsePages(
            WantedEngagement wanted,
            PlannedBehaviours planned,
            Pulses pulses,
            PulseViews views,
            Preparations preparations,
            Clock clock) {
        this.wanted = wanted;
        this.planned = planned;
        this.pulses = pulses;
        this.views = views;
        this.preparations = preparations;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "pulse", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myPulses(Engagement engagement, List<Pulse> pulses, boolean planned, boolean preparing)
            implements TemplateInstance {}

    /** @param pulse null for a new one */
    @CheckedTemplate(basePath = "pulse", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record pulseForm(Engagement engagement, @Nullable UUID pulse, PulseForm form, Faults faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pulse", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record pulseResult(PulseView view) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Engagement engagement = wanted.own(id);
        List<Pulse> all = pulses.of(id);
        return new myPulses(
                engagement, all, !planned.underWay(id).isEmpty(), all.stream().anyMatch(one -> !one.started()));
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        Engagement engagement = wanted.ownLasting(id);
        return new pulseForm(engagement, null, PulseForm.blank(behaviours(id), earlier(id)), Faults.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response draft(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        Engagement engagement = wanted.ownLasting(id);
        PulseForm form = PulseForm.typed(behaviours(id), earlier(id), fields);
        Faults faults = form.faults();
        if (faults.any()) {
            return again(new pulseForm(engagement, null, form, faults));
        }
        Optional<UUID> made = pulses.draft(
                id,
                new PulseContent(form.asked(), List.of(), PulseContent.USUAL_DAYS),
                engagement.day(clock.instant()));
        if (made.isEmpty()) {
            return again(new pulseForm(engagement, null, form, Faults.of("behaviours", "pulse.fault.preparing")));
        }
        return to(engagement, "/" + made.get());
    }

    @GET
    @Path("/{pulse}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID pulse) {
        Engagement engagement = wanted.own(id);
        Pulse one = pulses.of(id, pulse).orElseThrow(NotFoundException::new);
        return one.started()
                ? new pulseResult(views.of(engagement, one, true))
                : preparations.page(engagement, one, true, Faults.none());
    }

    @GET
    @Path("/{pulse}/wording")
    @Transactional
    public TemplateInstance wording(@RestPath UUID id, @RestPath UUID pulse) {
        Engagement engagement = wanted.ownLasting(id);
        Pulse draft = draft(id, pulse);
        return new pulseForm(
                engagement,
                pulse,
                PulseForm.of(behaviours(id), earlier(id), draft.content().asked()),
                Faults.none());
    }

    @POST
    @Path("/{pulse}/wording")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response reword(@RestPath UUID id, @RestPath UUID pulse, MultivaluedMap<String, String> fields) {
        Engagement engagement = wanted.ownLasting(id);
        Pulse draft = draft(id, pulse);
        PulseForm form = PulseForm.typed(behaviours(id), earlier(id), fields);
        Faults faults = form.faults();
        if (faults.any()) {
            return again(new pulseForm(engagement, pulse, form, faults));
        }
        if (!pulses.change(draft, draft.content().worded(form.asked()), Pulse.State.DRAFT)) {
            return again(new pulseForm(engagement, pulse, form, Faults.of("behaviours", "pulse.fault.meanwhile")));
        }
        return to(engagement, "/" + pulse);
    }

    private Pulse draft(UUID id, UUID pulse) {
        return pulses.of(id, pulse).filter(Pulse::draft).orElseThrow(NotFoundException::new);
    }

    private List<Planned> behaviours(UUID engagement) {
        return planned.underWay(engagement);
    }

    /** In which words each behaviour was last asked about; from its first pulse on they are locked. */
    private Map<UUID, String> earlier(UUID engagement) {
        Map<UUID, String> words = new HashMap<>();
        pulses.of(engagement).stream()
                .filter(one -> one.started() && !one.question())
                .flatMap(one -> one.content().asked().stream())
                .forEach(asked -> words.putIfAbsent(Objects.requireNonNull(asked.behaviour()), asked.words()));
        return words;
    }

    private static Response again(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    static Response to(Engagement engagement, String place) {
        return Response.seeOther(URI.create(engagement.ownPage() + "/pulses" + place))
                .build();
    }
}
