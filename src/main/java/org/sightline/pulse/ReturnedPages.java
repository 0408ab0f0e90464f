package org.sightline.pulse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.account.Accounts;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.invitation.ReturnedMails;
import org.sightline.organisation.EmailAddress;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** Where an invitation to a pulse came back: the coach, who started it, mends an address that nothing else uses. */
@Path("/engagements/{id}/pulses/{pulse}/address")
@RolesAllowed(Viewer.COACH)
class ReturnedPages {
    private final WantedEngagement wanted;
    private final Pulses pulses;
    private final PulseViews views;
    private final ReturnedMails returned;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Flash flash;

    ReturnedPages(
            WantedEngagement wanted,
            Pulses pulses,
            PulseViews views,
            ReturnedMails returned,
            Accounts accounts,
            Viewer viewer,
            Flash flash) {
        this.wanted = wanted;
        this.pulses = pulses;
        this.views = views;
        this.returned = returned;
        this.accounts = accounts;
        this.viewer = viewer;
        this.flash = flash;
    }

    @POST
    @Transactional
    public Response mend(
            @RestPath UUID id,
            @RestPath UUID pulse,
            @RestForm @Nullable String mail,
            @RestForm @Nullable String email) {
        Engagement engagement = wanted.coachedLasting(id);
        Pulse one = pulses.of(id, pulse).filter(Pulse::started).orElseThrow(NotFoundException::new);
        String typed = Typed.line(Objects.requireNonNullElse(email, ""));
        Optional<ReturnedMails.Returned> found = returned
                .of(Objects.requireNonNull(one.running()).campaign())
                .stream()
                .filter(back -> back.alone() && back.mail().toString().equals(mail))
                .findFirst();
        if (found.isPresent()) {
            Set<String> refused = Set.of(
                    engagement.email(), accounts.findById(engagement.coachId()).email());
            Faults faults = EmailAddress.parse(typed)
                            .filter(address -> refused.contains(address.text()))
                            .isPresent()
                    ? Faults.of("email", "pulse.fault.address.own")
                    : returned.mend(found.get(), typed, viewer.accountId());
            if (faults.any()) {
                return Response.status(422)
                        .entity(new PulsePages.pulseResult(views.of(engagement, one, false)
                                .again(found.get().mail(), typed, faults)))
                        .build();
            }
            flash.say("address-corrected");
        }
        return CoachPulsePages.to(engagement, pulse);
    }
}
