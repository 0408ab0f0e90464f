package org.sightline.scenario;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Viewer;

/** The library for the executive: what the coach suggests, what is under way, what was played before. */
@Path("/my/coaching/{id}/scenarios")
@RolesAllowed(Viewer.EXECUTIVE)
class MyScenarioPages {
    private final WantedEngagement wanted;
    private final Rehearsals rehearsals;
    private final Suggestions suggestions;
    private final Clock clock;

    MyScenarioPages(WantedEngagement wanted, Rehearsals rehearsals, Suggestions suggestions, Clock clock) {
        this.wanted = wanted;
        this.rehearsals = rehearsals;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /**
     * @param underWay the latest one that waits for a choice
     * @param ended the latest first
     */
    record Offer(
            Scenario scenario,
            Optional<Suggestions.Suggestion> suggested,
            Optional<Rehearsal> underWay,
            List<Rehearsal> ended) {}

    @CheckedTemplate(basePath = "scenario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myScenarios(Engagement engagement, List<Offer> offers) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Engagement engagement = wanted.own(id);
        Map<String, Suggestions.Suggestion> suggested = suggestions.of(engagement);
        List<Rehearsal> played = rehearsals.of(engagement);
        return new myScenarios(
                engagement,
                Scenarios.all().stream()
                        .map(scenario -> offer(scenario, suggested, played))
                        .sorted(Comparator.comparing(offer -> offer.suggested().isEmpty()))
                        .toList());
    }

    /** @param anew null to go on with the one that is under way, if there is one */
    @POST
    @Path("/{scenario}")
    @Transactional
    public Response begin(@RestPath UUID id, @RestPath String scenario, @RestForm @Nullable String anew) {
        Engagement engagement = wanted.ownLasting(id);
        Scenario found = Scenarios.find(scenario).orElseThrow(NotFoundException::new);
        Optional<UUID> underWay = anew == null ? underWay(found, rehearsals.of(engagement)) : Optional.empty();
        UUID rehearsal = underWay.orElseGet(() -> rehearsals.begin(engagement, found, engagement.day(clock.instant())));
        return Response.seeOther(URI.create(MyRehearsalPages.at(engagement, rehearsal)))
                .build();
    }

    private static Optional<UUID> underWay(Scenario scenario, List<Rehearsal> played) {
        return offer(scenario, Map.of(), played).underWay().map(Rehearsal::id);
    }

    private static Offer offer(
            Scenario scenario, Map<String, Suggestions.Suggestion> suggested, List<Rehearsal> played) {
        List<Rehearsal> own =
                played.stream().filter(one -> one.scenario().equals(scenario)).toList();
        return new Offer(
                scenario,
                Optional.ofNullable(suggested.get(scenario.id())),
                own.stream().filter(one -> !one.ended()).findFirst(),
                own.stream().filter(Rehearsal::ended).toList());
    }
}
