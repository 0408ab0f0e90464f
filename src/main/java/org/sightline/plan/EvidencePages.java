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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Limits;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** What an insight rests on: chosen from what there is, or seen by the executive themselves. */
@Path("/my/coaching/{id}/insights/{insight}/evidence")
@RolesAllowed(Viewer.EXECUTIVE)
class EvidencePages {
    private final WantedEngagement wanted;
    private final Insights insights;
    private final AllEvidence evidence;
    private final Flash flash;
    private final Clock clock;

    EvidencePages(WantedEngagement wanted, Insights insights, AllEvidence evidence, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.insights = insights;
        this.evidence = evidence;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param chosen values that are ticked
     * @param seen what the executive saw themselves, and when, as typed
     */
    record Typing(List<String> chosen, String seen, String day) {}

    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record evidence(Engagement engagement, Insight insight, List<AllEvidence.Kind> kinds, Typing typing, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID insight) {
        Engagement engagement = wanted.ownLasting(id);
        Insight known = known(id, insight);
        List<String> chosen = known.evidence().stream().map(Linked::value).toList();
        return page(engagement, known, new Typing(chosen, "", ""), Faults.none());
    }

    /** What is ticked is linked, and nothing else is. */
    @POST
    @Transactional
    public Response choose(
            @RestPath UUID id,
            @RestPath UUID insight,
            @RestForm @Nullable List<String> chosen,
            @RestForm @Nullable String seen,
            @RestForm @Nullable String day) {
        Engagement engagement = wanted.ownLasting(id);
        Insight known = known(id, insight);
        Typing typing = new Typing(
                chosen == null ? List.of() : chosen,
                Typed.plain(seen == null ? "" : seen),
                day == null ? "" : day.strip());
        LocalDate today = engagement.day(clock.instant());
        Faults faults = faults(typing, today);
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, known, typing, faults))
                    .build();
        }
        known.evidence().stream()
                .filter(linked -> !typing.chosen().contains(linked.value()))
                .forEach(linked -> insights.unlink(insight, linked));
        evidence.of(engagement, today).stream()
                .filter(linked -> typing.chosen().contains(linked.value()))
                .forEach(linked -> insights.link(id, insight, linked));
        if (!typing.seen().isEmpty()) {
            insights.link(
                    id,
                    insight,
                    new Linked(Linked.OWN, UUID.randomUUID().toString(), typing.seen(), typing.day(), today));
        }
        flash.say("insight-saved");
        return Response.seeOther(URI.create(engagement.ownPage() + "/insights")).build();
    }

    private static Faults faults(Typing typing, LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        Limits.tooLong("seen", typing.seen(), Linked.LONGEST).ifPresent(faults::add);
        if (typing.seen().isEmpty()) {
            if (!typing.day().isEmpty()) {
                faults.add(Faults.Fault.of("seen", "plan.fault.seen.missing"));
            }
            return new Faults(faults);
        }
        Optional<LocalDate> day = Typed.day(typing.day());
        if (day.isEmpty()) {
            faults.add(Faults.Fault.of("day", "engagement.fault.day"));
        } else if (day.get().isAfter(today)) {
            faults.add(Faults.Fault.of("day", "plan.fault.seen.future"));
        }
        return new Faults(faults);
    }

    private evidence page(Engagement engagement, Insight insight, Typing typing, Faults faults) {
        return new evidence(
                engagement,
                insight,
                evidence.kinds(engagement, insight, engagement.day(clock.instant())),
                typing,
                faults);
    }

    private Insight known(UUID engagement, UUID insight) {
        return insights.of(engagement, insight).orElseThrow(NotFoundException::new);
    }
}
