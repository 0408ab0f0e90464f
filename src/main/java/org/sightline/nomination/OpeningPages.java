package org.sightline.nomination;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.account.Accounts;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Quota;
import org.sightline.campaign.Quotas;
import org.sightline.rater.RosterView;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Asking the executives of a campaign to name their raters, and how far they are. */
@Path("/campaigns/{id}/nomination")
@RolesAllowed(Viewer.ADMINISTRATOR)
class OpeningPages {
    /** Days from today on which raters are to be named, unless somebody chooses otherwise. */
    private static final int USUAL = 7;

    private final Campaigns campaigns;
    private final Openings openings;
    private final OpenNomination opening;
    private final RosterView view;
    private final NamingProgress progress;
    private final RemindNaming remind;
    private final Accounts accounts;
    private final Quotas quotas;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    OpeningPages(
            Campaigns campaigns,
            Openings openings,
            OpenNomination opening,
            RosterView view,
            NamingProgress progress,
            RemindNaming remind,
            Accounts accounts,
            Quotas quotas,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.openings = openings;
        this.opening = opening;
        this.view = view;
        this.progress = progress;
        this.remind = remind;
        this.accounts = accounts;
        this.quotas = quotas;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** What is asked for in one relationship. */
    record Wanted(String relationship, int minimum, int recommended) {}

    /**
     * @param unasked how many have not been written to
     * @param late how many have named nobody or too few
     * @param byHand whether they may be reminded today
     */
    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record opening(
            Campaign campaign,
            List<NamingProgress.Row> rows,
            List<Wanted> wanted,
            List<Approver> approvers,
            int unasked,
            long late,
            Opening.ByHand byHand,
            OpeningForm form,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Campaign campaign = preparing(id);
        LocalDate usual = earlier(campaign.today(clock.instant()).plusDays(USUAL), campaign.closesOn());
        LocalDate day = openings.findByIdOptional(id).map(Opening::closesOn).orElse(usual);
        return page(campaign, OpeningForm.of(day, openings.approver(id)), Faults.none());
    }

    @POST
    @Transactional
    public Response open(@RestPath UUID id, @RestForm @Nullable String day, @RestForm @Nullable String approver) {
        Campaign campaign = preparing(id);
        OpeningForm form = OpeningForm.typed(day, approver);
        Faults faults = form.faults(
                campaign,
                campaign.today(clock.instant()),
                view.of(id),
                !accounts.holding(Role.SPONSOR, campaign.organisationId()).isEmpty());
        if (faults.any()) {
            return Response.status(422).entity(page(campaign, form, faults)).build();
        }
        if (opening.open(id, form.until().orElseThrow(), form.approves().orElseThrow(), viewer.accountId())) {
            flash.say("nomination-opened");
        }
        return Response.seeOther(URI.create("/campaigns/" + id + "/nomination")).build();
    }

    /** Reminds those who have named nobody or too few, within the office hours of each. */
    @POST
    @Path("/reminder")
    @Transactional
    public Response remind(@RestPath UUID id) {
        preparing(id);
        remind.byHand(id, viewer.accountId())
                .ifPresentOrElse(
                        reminded -> flash.say("naming-reminded", Integer.toString(reminded)),
                        () -> flash.say("naming-not-reminded"));
        return Response.seeOther(URI.create("/campaigns/" + id + "/nomination")).build();
    }

    private opening page(Campaign campaign, OpeningForm form, Faults faults) {
        List<NamingProgress.Row> rows = progress.of(campaign);
        Map<Relationship, Quota> asked = quotas.of(campaign.id());
        List<Wanted> wanted = asked.entrySet().stream()
                .filter(quota -> quota.getValue().recommended() > 0)
                .map(quota -> new Wanted(
                        quota.getKey().id(),
                        quota.getValue().minimum(),
                        quota.getValue().recommended()))
                .toList();
        return new opening(
                campaign,
                rows,
                wanted,
                List.of(Approver.values()),
                opening.unasked(campaign.id()).size(),
                rows.stream().filter(NamingProgress.Row::late).count(),
                openings.findByIdOptional(campaign.id())
                        .map(one -> one.byHand(campaign.today(clock.instant())))
                        .orElse(Opening.ByHand.LATE),
                form,
                faults);
    }

    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
