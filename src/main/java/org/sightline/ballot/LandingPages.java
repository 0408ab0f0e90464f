package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.invitation.Invitation;
import org.sightline.invitation.Invitations;
import org.sightline.rater.Asked;
import org.sightline.rater.Nominations;
import org.sightline.system.Texts;

/** Where the link in the mail leads. Opening it changes nothing; only the button gives the browser a session. */
@Path("/r/{token}")
@Produces(MediaType.TEXT_HTML)
class LandingPages {
    private final Invitations invitations;
    private final Campaigns campaigns;
    private final Nominations nominations;
    private final Instruments instruments;
    private final RaterCookie cookie;
    private final Clock clock;

    LandingPages(
            Invitations invitations,
            Campaigns campaigns,
            Nominations nominations,
            Instruments instruments,
            RaterCookie cookie,
            Clock clock) {
        this.invitations = invitations;
        this.campaigns = campaigns;
        this.nominations = nominations;
        this.instruments = instruments;
        this.cookie = cookie;
        this.clock = clock;
    }

    record Landing(Campaign campaign, List<Asked> asked, int minutes) {
        public String heading() {
            Texts texts = Texts.in(Locale.ENGLISH);
            if (several()) {
                return texts.of("ballot.heading.several", asked.size());
            }
            return self() ? texts.of("ballot.heading.self") : texts.of("ballot.heading", executive());
        }

        public boolean several() {
            return asked.size() > 1;
        }

        public boolean self() {
            return asked.getFirst().self();
        }

        public boolean supervisor() {
            return asked.stream().anyMatch(one -> one.relationship() == Relationship.CURRENT_SUPERVISOR);
        }

        public String executive() {
            return asked.getFirst().executiveName();
        }
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record landing(Landing view) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response open(@PathParam("token") String token) {
        Invitation invitation = invitation(token);
        Campaign campaign = campaign(invitation);
        List<Asked> asked = asked(invitation);
        Instrument instrument = instruments.of(campaign.id());
        int minutes = instrument.minutes((long) instrument.items().size() * asked.size());
        return Reply.page(new landing(new Landing(campaign, asked, minutes)));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @PathParam("token") String token, MultivaluedMap<String, String> form, RoutingContext context) {
        Posted posted = Posted.of(form, Set.of());
        Invitation invitation = invitation(token);
        campaign(invitation);
        List<Asked> asked = asked(invitation);
        cookie.begin(invitation, context);
        if (asked.size() > 1) {
            return Reply.to("/answers");
        }
        String only = "/answers/" + asked.getFirst().nominationId();
        return Reply.to(posted.act().equals("decline") ? only + "/decline" : only);
    }

    private Invitation invitation(String token) {
        return invitations.byToken(token).orElseThrow(Desk::nothing);
    }

    private Campaign campaign(Invitation invitation) {
        Campaign campaign = campaigns.required(invitation.campaignId());
        if (!campaign.collecting() || campaign.overdue(clock.instant())) {
            throw Desk.tooLate(campaign.closesOn());
        }
        return campaign;
    }

    private List<Asked> asked(Invitation invitation) {
        List<Asked> asked = nominations.askedOf(invitation.raterId());
        if (asked.isEmpty()) {
            throw Desk.nothing();
        }
        return asked;
    }
}
