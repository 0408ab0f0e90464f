package org.sightline.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Whoever the coach talks with: written down by hand, moved, cancelled. */
@Path("/engagements/{id}/interviews/people")
@RolesAllowed(Viewer.COACH)
class PeoplePages {
    private final WantedEngagement wanted;
    private final Coached coached;
    private final Slots slots;
    private final Book book;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;

    PeoplePages(
            WantedEngagement wanted, Coached coached, Slots slots, Book book, Reader reader, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.coached = coached;
        this.slots = slots;
        this.book = book;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record personNew(Engagement engagement, List<Slot> slots, BookingForm form, Faults faults)
            implements TemplateInstance {}

    /** @param again whether the time given up is offered to others */
    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record person(Engagement engagement, Interview interview, SlotForm form, boolean again, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return blank(wanted.coachedLasting(id), BookingForm.blank(), Faults.none());
    }

    @POST
    @Transactional
    public Response write(@RestPath UUID id, @BeanParam BookingForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = form.faults();
        if (faults.any()) {
            return again(422, blank(engagement, form, faults));
        }
        if (book.book(engagement, form, reader.locale(), form.time().orElse(null))
                .isEmpty()) {
            return again(409, blank(engagement, form, Faults.of("slot", "interview.fault.taken")));
        }
        flash.say("saved");
        return back(engagement);
    }

    @GET
    @Path("/{interview}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID interview) {
        Engagement engagement = wanted.coachedLasting(id);
        Interview seen = coached.unheld(engagement, interview);
        Slot slot = seen.slot();
        SlotForm form = slot == null ? SlotForm.blank() : SlotForm.of(slot, engagement.timeZone());
        return new person(engagement, seen, form, false, Faults.none());
    }

    @POST
    @Path("/{interview}")
    @Transactional
    public Response move(
            @RestPath UUID id, @RestPath UUID interview, @BeanParam SlotForm form, @RestForm @Nullable String again) {
        Engagement engagement = wanted.coachedLasting(id);
        Interview seen = coached.unheld(engagement, interview);
        Faults faults = form.faults(engagement.timeZone(), clock.instant());
        if (faults.any()) {
            return again(422, new person(engagement, seen, form, again != null, faults));
        }
        if (!book.move(engagement, seen, form, again != null)) {
            return again(
                    409,
                    new person(
                            engagement, seen, form, again != null, Faults.of("time", "interview.fault.taken.coach")));
        }
        flash.say("interview-moved");
        return back(engagement);
    }

    @POST
    @Path("/{interview}/cancellation")
    @Transactional
    public Response cancel(@RestPath UUID id, @RestPath UUID interview) {
        Engagement engagement = wanted.coachedLasting(id);
        book.remove(engagement, coached.interview(engagement, interview));
        flash.say("interview-cancelled");
        return back(engagement);
    }

    private personNew blank(Engagement engagement, BookingForm form, Faults faults) {
        return new personNew(engagement, slots.free(engagement.id(), clock.instant()), form, faults);
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(InterviewRoom.page(engagement))).build();
    }
}
