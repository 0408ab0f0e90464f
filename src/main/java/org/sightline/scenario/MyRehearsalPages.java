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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** A scenario as it is played: one situation on a page, each choice saved at once; at its end, the way that was taken. */
@Path("/my/coaching/{id}/rehearsals/{rehearsal}")
@RolesAllowed(Viewer.EXECUTIVE)
class MyRehearsalPages {
    private static final String BACK = "back";
    private static final String PAUSE = "pause";

    private final WantedEngagement wanted;
    private final Rehearsals rehearsals;
    private final Reviews reviews;
    private final SharedMails mails;
    private final Flash flash;
    private final Clock clock;

    MyRehearsalPages(
            WantedEngagement wanted,
            Rehearsals rehearsals,
            Reviews reviews,
            SharedMails mails,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.rehearsals = rehearsals;
        this.reviews = reviews;
        this.mails = mails;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param number of the step, counted from 1
     * @param before the step that led here, empty at the beginning
     * @param draft what was chosen and thought here without being sent
     * @param overtaken whether another device has gone on meanwhile
     */
    @CheckedTemplate(basePath = "scenario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rehearsal(
            Engagement engagement,
            Rehearsal rehearsal,
            int number,
            Scenario.Situation situation,
            Optional<Played> before,
            Way.Step draft,
            boolean overtaken,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID rehearsal) {
        Engagement engagement = wanted.own(id);
        Rehearsal found = existing(engagement, rehearsal);
        Optional<Scenario.Situation> now = found.way().now(found.scenario());
        return now.isEmpty()
                ? new LessonPages.review(reviews.of(engagement, found, true), Reviews.Form.blank(found), Faults.none())
                : page(engagement, found, now.get(), found.way().draft(now.get().number()), false, Faults.none());
    }

    /**
     * @param at how many steps stood on the page that was sent
     * @param act what else than to go on: to pause or to go back
     */
    @POST
    @Transactional
    public Response step(
            @RestPath UUID id,
            @RestPath UUID rehearsal,
            @RestForm @Nullable String situation,
            @RestForm @Nullable String at,
            @RestForm @Nullable String choice,
            @RestForm @Nullable String thought,
            @RestForm @Nullable String act) {
        Engagement engagement = wanted.ownLasting(id);
        Rehearsal found = existing(engagement, rehearsal);
        Way way = found.way();
        Optional<Scenario.Situation> now = way.now(found.scenario());
        Way.Step sent = new Way.Step(
                Objects.requireNonNullElse(situation, ""),
                Objects.requireNonNullElse(choice, ""),
                Typed.plain(Objects.requireNonNullElse(thought, "")));
        int stood = Limits.number(Objects.requireNonNullElse(at, ""), 0, Branches.LONGEST)
                .orElse(-1);
        if (now.isEmpty() && BACK.equals(act) && !found.sharedWith(engagement.coachId())) {
            return went(engagement, found, way.back(), "");
        }
        if (now.isEmpty() || stood < way.steps().size() && sent.equals(at(way, stood))) {
            // sent twice, or played to its end on another device
            return there(engagement, found);
        }
        if (stood != way.steps().size() || !now.get().number().equals(sent.situation())) {
            return Response.status(409)
                    .entity(page(engagement, found, now.get(), sent, true, Faults.none()))
                    .build();
        }
        boolean goesOn = !BACK.equals(act) && !PAUSE.equals(act);
        Faults faults = faults(now.get(), sent, goesOn);
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, found, now.get(), sent, false, faults))
                    .build();
        }
        return goesOn
                ? went(engagement, found, way.with(sent), "")
                : went(
                        engagement,
                        found,
                        BACK.equals(act) ? way.drafted(sent).back() : way.drafted(sent),
                        Objects.requireNonNullElse(act, ""));
    }

    /** @param shared null to take it back; what has not come to its end stays with whoever plays */
    @POST
    @Path("/sharing")
    @Transactional
    public Response share(@RestPath UUID id, @RestPath UUID rehearsal, @RestForm @Nullable String shared) {
        Engagement engagement = wanted.ownLasting(id);
        Rehearsal found = existing(engagement, rehearsal);
        if (shared == null) {
            rehearsals.withdraw(found.id());
            flash.say("rehearsal-unshared", engagement.coach());
        } else if (found.ended()) {
            rehearsals.share(engagement, found.id(), today(engagement));
            if (!found.sharedWith(engagement.coachId())) {
                mails.tell(engagement, found.id());
            }
            flash.say("rehearsal-shared", engagement.coach());
        }
        return there(engagement, found);
    }

    private Response went(Engagement engagement, Rehearsal from, Way way, String act) {
        rehearsals.go(engagement, from, way, today(engagement));
        if (act.equals(PAUSE)) {
            flash.say("rehearsal-paused");
            return Response.seeOther(URI.create(engagement.ownPage() + "/scenarios"))
                    .build();
        }
        return there(engagement, from);
    }

    private static Faults faults(Scenario.Situation situation, Way.Step sent, boolean goesOn) {
        if (goesOn && situation.choice(sent.choice()).isEmpty()) {
            return Faults.of("choice-" + situation.choices().getFirst().letter(), "scenario.fault.choice");
        }
        return new Faults(Limits.tooLong("thought", sent.thought(), Way.Step.LONGEST).stream()
                .toList());
    }

    private static Way.@Nullable Step at(Way way, int stood) {
        return stood < 0 ? null : way.steps().get(stood);
    }

    private static rehearsal page(
            Engagement engagement,
            Rehearsal rehearsal,
            Scenario.Situation situation,
            Way.Step draft,
            boolean overtaken,
            Faults faults) {
        List<Played> steps = Played.of(rehearsal, Map.of());
        return new rehearsal(
                engagement,
                rehearsal,
                steps.size() + 1,
                situation,
                steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()),
                draft,
                overtaken,
                faults);
    }

    private Rehearsal existing(Engagement engagement, UUID rehearsal) {
        return rehearsals.of(engagement, rehearsal).orElseThrow(NotFoundException::new);
    }

    private LocalDate today(Engagement engagement) {
        return engagement.day(clock.instant());
    }

    private static Response there(Engagement engagement, Rehearsal rehearsal) {
        return Response.seeOther(URI.create(at(engagement, rehearsal.id()))).build();
    }

    static String at(Engagement engagement, UUID rehearsal) {
        return engagement.ownPage() + "/rehearsals/" + rehearsal;
    }
}
