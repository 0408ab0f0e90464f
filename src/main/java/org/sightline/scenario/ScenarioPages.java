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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The library for the coach: read a scenario with all its branches, and suggest it. */
@Path("/engagements/{id}/scenarios")
@RolesAllowed(Viewer.COACH)
class ScenarioPages {
    private final WantedEngagement wanted;
    private final Suggestions suggestions;
    private final SuggestionMails mails;
    private final Rehearsals rehearsals;
    private final Flash flash;
    private final Clock clock;

    ScenarioPages(
            WantedEngagement wanted,
            Suggestions suggestions,
            SuggestionMails mails,
            Rehearsals rehearsals,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.suggestions = suggestions;
        this.mails = mails;
        this.rehearsals = rehearsals;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "scenario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record scenarios(
            Engagement engagement,
            List<Scenario> all,
            Map<String, Suggestions.Suggestion> suggested,
            List<Rehearsal> shared)
            implements TemplateInstance {}

    /** @param suggestion null if it is not suggested */
    @CheckedTemplate(basePath = "scenario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record scenario(
            Engagement engagement,
            Scenario scenario,
            Suggestions.@Nullable Suggestion suggestion,
            String words,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Engagement engagement = wanted.coached(id);
        return new scenarios(engagement, Scenarios.all(), suggestions.of(engagement), rehearsals.shared(engagement));
    }

    @GET
    @Path("/{scenario}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath String scenario) {
        Engagement engagement = wanted.coached(id);
        Scenario found = existing(scenario);
        Suggestions.@Nullable Suggestion suggestion = suggestions.of(engagement).get(scenario);
        return new scenario(engagement, found, suggestion, suggestion == null ? "" : suggestion.words(), Faults.none());
    }

    /** @param words why, maybe nothing */
    @POST
    @Path("/{scenario}/suggestion")
    @Transactional
    public Response suggest(@RestPath UUID id, @RestPath String scenario, @RestForm @Nullable String words) {
        Engagement engagement = wanted.coachedLasting(id);
        Scenario found = existing(scenario);
        String typed = Typed.plain(Objects.requireNonNullElse(words, ""));
        Faults faults = new Faults(Limits.tooLong("words", typed, Suggestions.Suggestion.LONGEST).stream()
                .toList());
        if (faults.any()) {
            return Response.status(422)
                    .entity(new scenario(
                            engagement, found, suggestions.of(engagement).get(scenario), typed, faults))
                    .build();
        }
        if (suggestions.make(engagement, found, typed, engagement.day(clock.instant()))) {
            mails.tell(engagement, found);
            flash.say("scenario-suggested", engagement.name());
        } else {
            flash.say("saved");
        }
        return back(engagement);
    }

    @POST
    @Path("/{scenario}/suggestion/removal")
    @Transactional
    public Response withdraw(@RestPath UUID id, @RestPath String scenario) {
        Engagement engagement = wanted.coachedLasting(id);
        suggestions.withdraw(id, existing(scenario));
        flash.say("scenario-withdrawn");
        return back(engagement);
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(engagement.page() + "/scenarios")).build();
    }

    private static Scenario existing(String scenario) {
        return Scenarios.find(scenario).orElseThrow(NotFoundException::new);
    }
}
