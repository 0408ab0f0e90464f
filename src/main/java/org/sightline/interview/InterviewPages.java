package org.sightline.interview;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.PageSettings;
import org.sightline.web.Viewer;

/** The conversations of an engagement as the coach arranges them: the address, the times, who has come forward. */
@Path("/engagements/{id}/interviews")
@RolesAllowed(Viewer.COACH)
class InterviewPages {
    private final WantedEngagement wanted;
    private final Doors doors;
    private final Slots slots;
    private final Interviews interviews;
    private final PageSettings settings;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    InterviewPages(
            WantedEngagement wanted,
            Doors doors,
            Slots slots,
            Interviews interviews,
            PageSettings settings,
            AuditTrail trail,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.doors = doors;
        this.slots = slots;
        this.interviews = interviews;
        this.settings = settings;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param own whether they opened up to whoever reads, who alone learns the name
     * @param coming whether it is still to be held
     */
    record Row(Interview interview, boolean own, boolean coming) {}

    /**
     * @param open whether there is an address
     * @param shown whether it is shown to everybody asked about the executive
     * @param address the whole of it, once, when it is made; else empty
     */
    record View(
            Engagement engagement,
            boolean open,
            boolean shown,
            String address,
            List<Slot> free,
            List<Row> people,
            SlotForm form,
            Faults faults) {}

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record interviews(View view) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(wanted.coached(id), "", SlotForm.blank(), Faults.none());
    }

    /** The only time that the address stands on a page of the coach. */
    @POST
    @Path("/address")
    @Transactional
    public TemplateInstance renew(@RestPath UUID id, @RestForm @Nullable String shown) {
        Engagement engagement = wanted.coachedLasting(id);
        String path = doors.open(id, shown != null);
        trail.record(viewer.accountId(), engagement.organisationId(), Act.INTERVIEWS_OFFERED, id, "");
        return page(engagement, settings.link(path), SlotForm.blank(), Faults.none());
    }

    @POST
    @Path("/address/removal")
    @Transactional
    public Response close(@RestPath UUID id) {
        Engagement engagement = wanted.coachedLasting(id);
        doors.close(id);
        flash.say("saved");
        return back(engagement);
    }

    @POST
    @Path("/slots")
    @Transactional
    public Response offer(@RestPath UUID id, @BeanParam SlotForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = form.faults(engagement.timeZone(), clock.instant());
        if (!faults.any()
                && slots.offer(id, form.startsAt(engagement.timeZone()), form.length(), form.place())
                        .isEmpty()) {
            faults = Faults.of("time", "interview.fault.offered");
        }
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, "", form, faults))
                    .build();
        }
        flash.say("interview-offered");
        return back(engagement);
    }

    @POST
    @Path("/slots/{slot}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID slot) {
        Engagement engagement = wanted.coachedLasting(id);
        if (slots.of(id, slot).isEmpty()) {
            throw new NotFoundException();
        }
        flash.say(slots.remove(id, slot) ? "interview-removed" : "interview-kept");
        return back(engagement);
    }

    private interviews page(Engagement engagement, String address, SlotForm form, Faults faults) {
        return new interviews(new View(
                engagement,
                doors.state(engagement.id()).isPresent(),
                doors.state(engagement.id()).orElse(false),
                address,
                slots.free(engagement.id(), clock.instant()),
                interviews.of(engagement.id()).stream()
                        .map(one -> new Row(one, one.coach().equals(viewer.accountId()), one.coming(clock.instant())))
                        .toList(),
                form,
                faults));
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(InterviewRoom.page(engagement))).build();
    }
}
