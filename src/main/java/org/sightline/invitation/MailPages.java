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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutboxMessages;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/**
 * The mails of a campaign: which invitations arrived at a mail server and which did not. Of reminders only the days are
 * shown: who got one, or how many did, would tell who has answered.
 */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class MailPages {
    private final Campaigns campaigns;
    private final Invitations invitations;
    private final OutboxMessages messages;
    private final Outbox outbox;
    private final Viewer viewer;
    private final Flash flash;

    MailPages(
            Campaigns campaigns,
            Invitations invitations,
            OutboxMessages messages,
            Outbox outbox,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.messages = messages;
        this.outbox = outbox;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** One invitation mail; the state ends the key of its words. */
    record Row(UUID id, String name, String state, int attempts, String reply, boolean failed) {}

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record mails(Campaign campaign, List<Row> invitations, long waiting, long failed, List<LocalDate> reminders)
            implements TemplateInstance {}

    @GET
    @Path("{id}/mails")
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Campaign campaign = visible(id);
        List<Row> rows = rows(id);
        return new mails(
                campaign,
                rows,
                rows.stream().filter(row -> row.state().equals("queued")).count(),
                rows.stream().filter(Row::failed).count(),
                messages.runsOf(id).stream().map(OutboxMessages.Run::day).toList());
    }

    @POST
    @Path("{id}/mails/{mailId}/retry")
    @Transactional
    public Response retry(@RestPath UUID id, @RestPath UUID mailId) {
        visible(id);
        if (rows(id).stream().noneMatch(row -> row.id().equals(mailId) && row.failed())) {
            throw new NotFoundException();
        }
        outbox.retry(mailId);
        flash.say("mail-retried");
        return Response.seeOther(URI.create("/campaigns/" + id + "/mails")).build();
    }

    private List<Row> rows(UUID campaignId) {
        Map<UUID, String> names = invitations.names(campaignId);
        return messages.of(campaignId).stream()
                .filter(message -> message.kind().equals(InvitationMails.KIND))
                .map(message -> row(message, names))
                .sorted(Comparator.comparing((Row row) -> !row.failed())
                        .thenComparing(row -> row.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Row row(OutboxMessages.Message message, Map<UUID, String> names) {
        boolean failed = switch (message.state()) {
            case FAILED, DEAD -> true;
            case QUEUED, SENT, SENT_UNKNOWN, NOT_NEEDED -> false;
        };
        return new Row(
                message.id(),
                message.subject()
                        .map(subject -> names.getOrDefault(subject, ""))
                        .orElse(""),
                message.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                message.attempts(),
                message.lastReply(),
                failed);
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
