package org.sightline.resurvey;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.account.FreshProof;
import org.sightline.campaign.AskedPeople;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach's way from a released report to the same survey asked again, and to what lies between the two. */
@Path("/executives/{id}/resurvey")
@RolesAllowed(Viewer.COACH)
class CoachResurveyPages {
    private final ReleasedReports reports;
    private final Laters laters;
    private final Sizes sizes;
    private final ReadResurvey reading;
    private final Executives executives;
    private final Campaigns campaigns;
    private final AskedPeople asked;
    private final PrepareResurvey preparing;
    private final PreparedMails mails;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    CoachResurveyPages(
            ReleasedReports reports,
            Laters laters,
            Sizes sizes,
            ReadResurvey reading,
            Executives executives,
            Campaigns campaigns,
            AskedPeople asked,
            PrepareResurvey preparing,
            PreparedMails mails,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.reports = reports;
        this.laters = laters;
        this.sizes = sizes;
        this.reading = reading;
        this.executives = executives;
        this.campaigns = campaigns;
        this.asked = asked;
        this.preparing = preparing;
        this.mails = mails;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param sizes null if the earlier report can be read no more, or shows nothing
     * @param asked until when it is known who was asked
     * @param preparing a repetition that has not started; asking again once more would be a second one
     */
    @CheckedTemplate(basePath = "resurvey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record resurveyNew(
            ReleasedReport report,
            Sizes.@Nullable Table sizes,
            AskedPeople.Kept asked,
            @Nullable Later preparing,
            ResurveyForm form,
            Faults faults)
            implements TemplateInstance {}

    /** What there is to be read, or how far it is until then. */
    @GET
    @Transactional
    public Response show(@RestPath UUID id) {
        Optional<Later> later = laters.of(id);
        if (later.isEmpty()) {
            ReleasedReport report = released(id);
            return Response.seeOther(URI.create("/executives/" + report.id() + "/resurvey/new"))
                    .build();
        }
        ReleasedReport earlier = earlier(later.get());
        Optional<ReleasedReport> now = reports.coachedBy(viewer.accountId(), id);
        if (now.isPresent()) {
            return Response.ok(reading.onTheWeb(viewer.accountId(), earlier, now.get(), false))
                    .build();
        }
        if (executives.visibleToCoach(viewer.accountId(), id).isEmpty()) {
            throw new NotFoundException();
        }
        return Response.ok(new ResurveyTemplates.standing(
                        later.get(),
                        earlier.name(),
                        "/executives/" + id,
                        sizes.planned(later.get()).orElse(null),
                        asked.of(later.get().campaign()),
                        false))
                .build();
    }

    @GET
    @Path("/resurvey.pdf")
    @FreshProof
    @Transactional
    public Response pdf(@RestPath UUID id) {
        Later later = laters.of(id).orElseThrow(NotFoundException::new);
        ReleasedReport now = reports.coachedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
        return MyResurveyPages.file(
                reading.asPdf(viewer.accountId(), earlier(later), now, false).orElseThrow(NotFoundException::new),
                reading.name(now));
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance ask(@RestPath UUID id) {
        ReleasedReport report = released(id);
        return page(report, ResurveyForm.blank("", LocalDate.now(clock)), Faults.none());
    }

    @POST
    @Transactional
    public Response prepare(@RestPath UUID id, @BeanParam ResurveyForm form) {
        ReleasedReport report = released(id);
        Faults faults = form.faults(LocalDate.now(clock));
        if (faults.any()) {
            return Response.status(422).entity(page(report, form, faults)).build();
        }
        Optional<Later> known = prepared(id);
        if (known.isEmpty()) {
            Campaign earlier = campaigns.required(report.campaignId());
            Executive executive =
                    executives.visibleToCoach(viewer.accountId(), id).orElseThrow(NotFoundException::new);
            PrepareResurvey.Prepared prepared =
                    preparing.prepare(viewer.accountId(), earlier, List.of(executive), form);
            mails.send(prepared.campaign(), report.organisationId(), viewer.accountId());
            prepared.say(flash);
        }
        UUID now = prepared(id).orElseThrow().executive();
        return Response.seeOther(URI.create("/executives/" + now + "/resurvey")).build();
    }

    private resurveyNew page(ReleasedReport report, ResurveyForm form, Faults faults) {
        return new resurveyNew(
                report,
                sizes.again(report.id()).orElse(null),
                asked.of(report.campaignId()),
                prepared(report.id()).orElse(null),
                form,
                faults);
    }

    private Optional<Later> prepared(UUID id) {
        return laters.after(id).stream().filter(later -> !later.there()).findFirst();
    }

    private ReleasedReport released(UUID id) {
        return reports.coachedBy(viewer.accountId(), id)
                .filter(report -> !report.erased())
                .orElseThrow(NotFoundException::new);
    }

    /** Whoever coaches now and did not then reads nothing of then; the executive may show it. */
    private ReleasedReport earlier(Later later) {
        return reports.coachedBy(viewer.accountId(), later.earlier()).orElseThrow(NotFoundException::new);
    }
}
