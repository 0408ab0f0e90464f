package org.sightline.engagement;

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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The ledger of the executive's time. */
@Path("/engagements/{id}/time")
@RolesAllowed(Viewer.COACH)
class TimePages {
    private static final List<String> CHOICES = Arrays.stream(Ledger.Activity.values())
            .filter(activity -> activity != Ledger.Activity.SESSION)
            .map(Ledger.Activity::word)
            .toList();

    private final WantedEngagement wanted;
    private final CoachingSessions sessions;
    private final Ledger ledger;
    private final Flash flash;
    private final Clock clock;

    TimePages(WantedEngagement wanted, CoachingSessions sessions, Ledger ledger, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.sessions = sessions;
        this.ledger = ledger;
        this.flash = flash;
        this.clock = clock;
    }

    /** An entry as typed. */
    record Form(String activity, String minutes, String day) {}

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record time(Engagement engagement, Ledger.Balance balance, List<String> activities, Form form, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Engagement engagement = wanted.coached(id);
        String today = engagement.day(clock.instant()).toString();
        return page(engagement, new Form(CHOICES.getFirst(), "", today), Faults.none());
    }

    @POST
    @Transactional
    public Response note(
            @RestPath UUID id,
            @RestForm @Nullable String activity,
            @RestForm @Nullable String minutes,
            @RestForm @Nullable String day) {
        Engagement engagement = wanted.coached(id);
        Form form = new Form(
                Objects.requireNonNullElse(activity, ""),
                Objects.requireNonNullElse(minutes, "").strip(),
                Objects.requireNonNullElse(day, "").strip());
        Optional<Ledger.Activity> chosen = Ledger.Activity.named(form.activity());
        Optional<Integer> sound = Limits.number(form.minutes(), 1, Ledger.MOST_AT_ONCE);
        Optional<LocalDate> spent = Typed.day(form.day());
        Faults faults = faults(engagement, chosen, sound, spent);
        if (faults.any()) {
            return Response.status(422).entity(page(engagement, form, faults)).build();
        }
        ledger.note(id, chosen.orElseThrow(), sound.orElseThrow(), spent.orElseThrow());
        flash.say("saved");
        return back(engagement);
    }

    @POST
    @Path("/{entry}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID entry) {
        Engagement engagement = wanted.coached(id);
        if (!ledger.remove(id, entry)) {
            throw new NotFoundException();
        }
        flash.say("time-removed");
        return back(engagement);
    }

    private Faults faults(
            Engagement engagement,
            Optional<Ledger.Activity> activity,
            Optional<Integer> minutes,
            Optional<LocalDate> day) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (activity.isEmpty()) {
            faults.add(Faults.Fault.of("activity", "engagement.fault.activity"));
        }
        if (minutes.isEmpty()) {
            faults.add(Faults.Fault.of("minutes", "engagement.fault.minutes", 1, Ledger.MOST_AT_ONCE));
        }
        if (day.isEmpty()) {
            faults.add(Faults.Fault.of("day", "engagement.fault.day"));
        } else if (day.get().isAfter(engagement.day(clock.instant()))
                || day.get().isBefore(engagement.openedOn().minusYears(1))) {
            faults.add(Faults.Fault.of("day", "engagement.fault.day.spent"));
        }
        return new Faults(faults);
    }

    private time page(Engagement engagement, Form form, Faults faults) {
        return new time(engagement, ledger.of(engagement, sessions.of(engagement.id())), CHOICES, form, faults);
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(engagement.page() + "/time")).build();
    }
}
