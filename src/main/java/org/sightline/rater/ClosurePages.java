package org.sightline.rater;

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
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.account.FreshProof;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Closing;
import org.sightline.campaign.ClosingRequest;
import org.sightline.campaign.ClosingRequests;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/**
 * Closing a campaign before its day. One administrator asks; another administrator, or a coach of the campaign, looks at
 * what the reports will show and confirms: nobody alone can stop raters from answering.
 */
@Path("/campaigns")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.COACH})
class ClosurePages {
    private final Campaigns campaigns;
    private final Closing closing;
    private final ClosingRequests requests;
    private final Accounts accounts;
    private final Previews previews;
    private final ClosingMails mails;
    private final Viewer viewer;
    private final Flash flash;

    ClosurePages(
            Campaigns campaigns,
            Closing closing,
            ClosingRequests requests,
            Accounts accounts,
            Previews previews,
            ClosingMails mails,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.closing = closing;
        this.requests = requests;
        this.accounts = accounts;
        this.previews = previews;
        this.mails = mails;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** What somebody asked for, as the viewer sees it. */
    record Asked(String by, boolean mine, LocalDate until) {}

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record closure(
            Campaign campaign,
            boolean administrator,
            boolean second,
            Optional<Asked> asked,
            String rules,
            List<Previews.Named> previews)
            implements TemplateInstance {}

    @GET
    @Path("{id}/closure")
    @Transactional
    public Object ask(@RestPath UUID id) {
        Campaign campaign = visible(id);
        boolean administrator = administers(id);
        if (!campaign.collecting()) {
            return back(id);
        }
        return new closure(
                campaign,
                administrator,
                !campaigns.secondPeople(viewer.accountId(), id).isEmpty(),
                requests.open(id).map(request -> asked(campaign, request)),
                previews.rules(campaign),
                // a coach reads of the executives entrusted to them, on the executive's own page
                administrator ? previews.beforeClosing(campaign) : List.of());
    }

    @POST
    @Path("{id}/closure/request")
    @FreshProof
    @Transactional
    @RolesAllowed(Viewer.ADMINISTRATOR)
    public Response request(@RestPath UUID id) {
        administered(id);
        boolean asked = requests.ask(id, viewer.accountId());
        if (asked) {
            mails.send(id, campaigns.secondPeople(viewer.accountId(), id));
        }
        return told(asked, "closing-requested", id);
    }

    @POST
    @Path("{id}/closure/withdrawal")
    @Transactional
    @RolesAllowed(Viewer.ADMINISTRATOR)
    public Response withdraw(@RestPath UUID id) {
        administered(id);
        return told(requests.withdraw(id, viewer.accountId()), "closing-withdrawn", id);
    }

    @POST
    @Path("{id}/closure/confirmation")
    @FreshProof
    @Transactional
    public Response confirm(@RestPath UUID id) {
        visible(id);
        if (!closing.confirm(id, viewer.accountId())) {
            return told(false, "", id);
        }
        flash.say("campaign-closed");
        return back(id);
    }

    private Asked asked(Campaign campaign, ClosingRequest request) {
        return new Asked(
                accounts.findByIdOptional(request.requestedBy())
                        .map(Account::name)
                        .orElse(""),
                request.requestedBy().equals(viewer.accountId()),
                LocalDate.ofInstant(request.expiresAt(), campaign.timeZone()));
    }

    private Response told(boolean done, String word, UUID id) {
        flash.say(done ? word : "closing-changed");
        return Response.seeOther(URI.create("/campaigns/" + id + "/closure")).build();
    }

    private boolean administers(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).isPresent();
    }

    private void administered(UUID id) {
        if (!administers(id)) {
            throw new NotFoundException();
        }
    }

    private Campaign visible(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .or(() -> campaigns.coachedBy(viewer.accountId(), id))
                .orElseThrow(NotFoundException::new);
    }

    private Response back(UUID id) {
        return Response.seeOther(URI.create(administers(id) ? "/campaigns/" + id : "/executives"))
                .build();
    }
}
