package org.sightline.invitation;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutboxMessages;
import org.sightline.mail.OutboxMessages.Tally;
import org.sightline.mail.Pauses;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/**
 * The mails of a campaign: what waits, what did not arrive and where to mend it, and numbers by day. Of reminders only
 * the days are shown: who got one, or how many did, would tell who has answered.
 */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class MailPages {
    private final Campaigns campaigns;
    private final Troubles troubles;
    private final Waiting waiting;
    private final OutboxMessages messages;
    private final Outbox outbox;
    private final Pauses pauses;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    MailPages(
            Campaigns campaigns,
            Troubles troubles,
            Waiting waiting,
            OutboxMessages messages,
            Outbox outbox,
            Pauses pauses,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.troubles = troubles;
        this.waiting = waiting;
        this.messages = messages;
        this.outbox = outbox;
        this.pauses = pauses;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** A day's mails of one kind; {@code kind} is the key of its words. */
    record Line(String kind, Tally tally) {}

    /** A day on which a kind of mail left that goes only to those who have not finished. */
    record Reminder(String kind, LocalDate day) {}

    /** All of a campaign's mails together. */
    record Sum(int all, int waiting, int troubled, int givenUp) {
        static Sum of(List<Tally> tallies) {
            return new Sum(
                    tallies.stream().mapToInt(Sum::all).sum(),
                    tallies.stream().mapToInt(Tally::queued).sum(),
                    tallies.stream()
                            .mapToInt(tally -> tally.bounced() + tally.refused() + tally.givenUp())
                            .sum(),
                    tallies.stream().mapToInt(Tally::givenUp).sum());
        }

        private static int all(Tally tally) {
            return tally.queued()
                    + tally.sent()
                    + tally.notSent()
                    + tally.bounced()
                    + tally.refused()
                    + tally.givenUp();
        }
    }

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record mails(
            Campaign campaign,
            boolean paused,
            Sum sum,
            List<Waiting.Batch> batches,
            List<Troubles.Trouble> troubles,
            List<Line> lines,
            List<Reminder> reminders)
            implements TemplateInstance {}

    @GET
    @Path("{id}/mails")
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Campaign campaign = visible(id);
        List<Tally> tallies = messages.tallies(id, campaign.timeZone());
        return new mails(
                campaign,
                pauses.paused(id),
                Sum.of(tallies),
                waiting.of(campaign),
                troubles.of(id),
                tallies.stream()
                        .map(tally -> new Line(MailKinds.words(tally.kind()), tally))
                        .toList(),
                messages.runsOf(id).stream()
                        .map(run -> new Reminder(MailKinds.words(run.kind()), run.day()))
                        .toList());
    }

    @POST
    @Path("{id}/mails/{mailId}/retry")
    @Transactional
    public Response retry(@RestPath UUID id, @RestPath UUID mailId) {
        Campaign campaign = visible(id);
        Optional<Troubles.Trouble> trouble = troubles.of(id, mailId);
        outbox.retry(trouble.orElseThrow(NotFoundException::new).id());
        trail.record(viewer.accountId(), campaign.organisationId(), Act.MAILS_RETRIED, id, "");
        flash.say("mail-retried");
        return back(id);
    }

    @POST
    @Path("{id}/mails/retry")
    @Transactional
    public Response retryGivenUp(@RestPath UUID id) {
        Campaign campaign = visible(id);
        outbox.retryGivenUp(id);
        trail.record(viewer.accountId(), campaign.organisationId(), Act.MAILS_RETRIED, id, "");
        flash.say("mails-retried");
        return back(id);
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    /** To the campaign's mails. */
    static Response back(UUID id) {
        return Response.seeOther(URI.create("/campaigns/" + id + "/mails")).build();
    }
}
