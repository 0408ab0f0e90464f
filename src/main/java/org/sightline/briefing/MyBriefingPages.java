package org.sightline.briefing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The executive's briefing: read, ask, confirm. */
@Path("/my/coaching/{id}/briefing")
@RolesAllowed(Viewer.EXECUTIVE)
class MyBriefingPages {
    /** What the executive says they know; a box that is not ticked is null. */
    public record Knowing(
            @RestForm @Nullable String sight,
            @RestForm @Nullable String purpose,
            @RestForm @Nullable String whom) {
        static final Knowing NOTHING = new Knowing(null, null, null);

        Faults faults() {
            List<Faults.Fault> faults = new ArrayList<>();
            if (sight == null) {
                faults.add(Faults.Fault.of("sight", "briefing.fault.sight"));
            }
            if (purpose == null) {
                faults.add(Faults.Fault.of("purpose", "briefing.fault.purpose"));
            }
            if (whom == null) {
                faults.add(Faults.Fault.of("whom", "briefing.fault.whom"));
            }
            return new Faults(faults);
        }
    }

    private final WantedEngagement wanted;
    private final BriefingFiles files;
    private final Briefings briefings;
    private final Questions questions;
    private final BriefingMails mails;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    MyBriefingPages(
            WantedEngagement wanted,
            BriefingFiles files,
            Briefings briefings,
            Questions questions,
            BriefingMails mails,
            AuditTrail trail,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.files = files;
        this.briefings = briefings;
        this.questions = questions;
        this.mails = mails;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param message a question as typed */
    @CheckedTemplate(basePath = "briefing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myBriefing(BriefingFiles.View file, Knowing knowing, String message, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(wanted.own(id), Knowing.NOTHING, "", Faults.none());
    }

    @GET
    @Path("handout.pdf")
    @Transactional
    public Response pdf(@RestPath UUID id, @RestQuery @Nullable String paper) {
        return SampleReportPages.download(files.pdf(wanted.own(id), SampleReportPages.paper(paper)), "handout.pdf");
    }

    @POST
    @Path("confirmation")
    @Transactional
    public Response confirm(@RestPath UUID id, @BeanParam Knowing knowing) {
        Engagement engagement = wanted.ownLasting(id);
        Faults faults = knowing.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, knowing, "", faults))
                    .build();
        }
        if (briefings.confirm(id, engagement.day(clock.instant()))) {
            trail.record(viewer.accountId(), engagement.organisationId(), Act.BRIEFING_CONFIRMED, id, "");
        }
        flash.say("briefing-confirmed");
        return back(engagement, "");
    }

    @POST
    @Path("questions")
    @Transactional
    public Response ask(@RestPath UUID id, @RestForm @Nullable String message) {
        Engagement engagement = wanted.ownLasting(id);
        String typed = Typed.plain(Objects.requireNonNullElse(message, ""));
        Faults faults = questions.write(engagement, false, typed, engagement.day(clock.instant()));
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(engagement, Knowing.NOTHING, typed, faults))
                    .build();
        }
        mails.asked(engagement);
        flash.say("briefing-asked", engagement.coach());
        return back(engagement, "#questions");
    }

    private myBriefing page(Engagement engagement, Knowing knowing, String message, Faults faults) {
        return new myBriefing(files.of(engagement, true), knowing, message, faults);
    }

    private static Response back(Engagement engagement, String place) {
        return Response.seeOther(URI.create(engagement.ownPage() + "/briefing" + place))
                .build();
    }
}
