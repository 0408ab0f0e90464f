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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What a coach says of themselves to one organisation, and declares of conflicting interests. */
@Path("/engagements/profile/{organisation}")
@RolesAllowed(Viewer.COACH)
class ProfilePages {
    private final CoachProfiles profiles;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    ProfilePages(CoachProfiles profiles, AuditTrail trail, Viewer viewer, Flash flash, Clock clock) {
        this.profiles = profiles;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record profile(CoachProfiles.Coach coach, CoachProfiles.Place place, ProfileForm form, boolean stale, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID organisation) {
        CoachProfiles.Coach coach = coach(organisation);
        return new profile(coach, place(organisation), ProfileForm.of(coach.profile()), false, Faults.none());
    }

    @POST
    @Transactional
    public Response write(@RestPath UUID organisation, @BeanParam ProfileForm form) {
        CoachProfiles.Coach coach = coach(organisation);
        CoachProfiles.Place place = place(organisation);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Faults faults = form.faults(today);
        if (faults.any()) {
            return Response.status(422)
                    .entity(new profile(coach, place, form, false, faults))
                    .build();
        }
        if (!profiles.write(viewer.accountId(), organisation, form.profile(coach.profile(), today))) {
            return Response.status(409)
                    .entity(new profile(coach, place, form.over(coach.profile().version()), true, Faults.none()))
                    .build();
        }
        if (form.declares()) {
            trail.record(viewer.accountId(), organisation, Act.COACH_DECLARED, viewer.accountId(), "");
        }
        flash.say("saved");
        return Response.seeOther(URI.create("/engagements")).build();
    }

    private CoachProfiles.Place place(UUID organisation) {
        return profiles.place(viewer.accountId(), organisation).orElseThrow(NotFoundException::new);
    }

    private CoachProfiles.Coach coach(UUID organisation) {
        return profiles.of(organisation, viewer.accountId()).orElseThrow(NotFoundException::new);
    }
}
