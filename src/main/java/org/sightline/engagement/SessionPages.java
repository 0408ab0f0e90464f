package org.sightline.engagement;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The sessions of an engagement, as the coach plans and notes them. */
@Path("/engagements/{id}/sessions")
@RolesAllowed(Viewer.COACH)
class SessionPages {
    static final int LONGEST_RECORD = 10_000;

    private final WantedEngagement wanted;
    private final CoachingSessions sessions;
    private final HoldSession holding;
    private final Flash flash;
    private final Clock clock;

    SessionPages(WantedEngagement wanted, CoachingSessions sessions, HoldSession holding, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.sessions = sessions;
        this.holding = holding;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param session null for a new one; {@code stale} whether somebody else changed it meanwhile */
    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sessionForm(
            Engagement engagement, @Nullable CoachingSession session, SessionForm form, boolean stale, Faults faults)
            implements TemplateInstance {}

    /** What came of a session, as typed. */
    record Outcome(String record, String minutes, int version) {}

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sessionRecord(
            Engagement engagement,
            CoachingSession session,
            Outcome form,
            @Nullable String other,
            int limit,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return new sessionForm(wanted.coachedLasting(id), null, SessionForm.blank(), false, Faults.none());
    }

    @POST
    @Transactional
    public Response plan(@RestPath UUID id, @BeanParam SessionForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = form.faults(engagement.day(clock.instant()));
        if (faults.any()) {
            return again(422, new sessionForm(engagement, null, form, false, faults));
        }
        holding.plan(engagement, form.appointment(), form.preparation(), engagement.day(clock.instant()));
        flash.say("session-planned");
        return back(engagement);
    }

    @GET
    @Path("/{session}")
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID session) {
        Engagement engagement = wanted.coachedLasting(id);
        CoachingSession seen = planned(engagement, session);
        return new sessionForm(engagement, seen, SessionForm.of(seen, engagement.timeZone()), false, Faults.none());
    }

    @POST
    @Path("/{session}")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID session, @BeanParam SessionForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        CoachingSession seen = planned(engagement, session);
        Faults faults = form.faults(engagement.day(clock.instant()));
        if (faults.any()) {
            return again(422, new sessionForm(engagement, seen, form, false, faults));
        }
        if (!Objects.equals(form.version(), seen.version())
                || !holding.change(engagement, seen, form.appointment(), form.preparation())) {
            return again(409, new sessionForm(engagement, seen, form.over(seen.version()), true, Faults.none()));
        }
        flash.say("saved");
        return back(engagement);
    }

    @POST
    @Path("/{session}/cancellation")
    @Transactional
    public Response cancel(@RestPath UUID id, @RestPath UUID session) {
        Engagement engagement = wanted.coachedLasting(id);
        holding.cancel(engagement, planned(engagement, session));
        flash.say("session-cancelled");
        return back(engagement);
    }

    @GET
    @Path("/{session}/record")
    @Transactional
    public TemplateInstance record(@RestPath UUID id, @RestPath UUID session) {
        Engagement engagement = wanted.coached(id);
        CoachingSession seen = notable(engagement, session);
        return new sessionRecord(
                engagement,
                seen,
                new Outcome(seen.record(), Integer.toString(seen.minutes()), seen.version()),
                null,
                LONGEST_RECORD,
                Faults.none());
    }

    @POST
    @Path("/{session}/record")
    @Transactional
    public Response hold(
            @RestPath UUID id,
            @RestPath UUID session,
            @RestForm @Nullable String record,
            @RestForm @Nullable String minutes,
            @RestForm @Nullable Integer version) {
        Engagement engagement = wanted.coached(id);
        CoachingSession seen = notable(engagement, session);
        Outcome form = new Outcome(
                Typed.plain(Objects.requireNonNullElse(record, "")),
                Objects.requireNonNullElse(minutes, "").strip(),
                Objects.requireNonNullElse(version, 0));
        Faults faults = faults(engagement, seen, form);
        if (faults.any()) {
            return again(422, new sessionRecord(engagement, seen, form, null, LONGEST_RECORD, faults));
        }
        if (form.version() != seen.version()
                || !holding.hold(engagement, seen, form.record(), Integer.parseInt(form.minutes()))) {
            Outcome newer = new Outcome(form.record(), form.minutes(), seen.version());
            return again(409, new sessionRecord(engagement, seen, newer, seen.record(), LONGEST_RECORD, Faults.none()));
        }
        flash.say("session-held");
        return back(engagement);
    }

    private Faults faults(Engagement engagement, CoachingSession session, Outcome form) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (engagement.day(session.startsAt()).isAfter(engagement.day(clock.instant()))) {
            faults.add(Faults.Fault.of("record", "engagement.fault.to-come", engagement.day(session.startsAt())));
        }
        if (Limits.number(form.minutes(), 1, Ledger.MOST_AT_ONCE).isEmpty()) {
            faults.add(Faults.Fault.of("minutes", "engagement.fault.minutes", 1, Ledger.MOST_AT_ONCE));
        }
        Limits.tooLong("record", form.record(), LONGEST_RECORD).ifPresent(faults::add);
        return new Faults(faults);
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(engagement.page())).build();
    }

    private CoachingSession planned(Engagement engagement, UUID session) {
        return sessions.of(engagement.id(), session)
                .filter(CoachingSession::planned)
                .orElseThrow(NotFoundException::new);
    }

    private CoachingSession notable(Engagement engagement, UUID session) {
        return sessions.of(engagement.id(), session)
                .filter(one -> one.planned() || one.held())
                .orElseThrow(NotFoundException::new);
    }
}
