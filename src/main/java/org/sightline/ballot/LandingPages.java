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
import java.util.Objects;
import java.util.Set;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.OpenInvitation;
import org.sightline.invitation.OpenInvitations;
import org.sightline.rater.Asked;
import org.sightline.system.Texts;
import org.sightline.web.Reader;
import org.sightline.web.Skin;

/** Where the link in the mail leads. Opening it changes nothing; only the button gives the browser a session. */
@Path("/r/{token}")
@Produces(MediaType.TEXT_HTML)
class LandingPages {
    private final OpenInvitations invitations;
    private final Instruments instruments;
    private final RaterCookie cookie;
    private final Clock clock;
    private final Reader reader;
    private final Skin skin;
    private final Desk desk;

    LandingPages(
            OpenInvitations invitations,
            Instruments instruments,
            RaterCookie cookie,
            Clock clock,
            Reader reader,
            Skin skin,
            Desk desk) {
        this.invitations = invitations;
        this.instruments = instruments;
        this.cookie = cookie;
        this.clock = clock;
        this.reader = reader;
        this.skin = skin;
        this.desk = desk;
    }

    record Landing(OpenInvitation invitation, Instrument instrument, int minutes, Texts texts) {
        public String heading() {
            if (several()) {
                return texts.of("ballot.heading.several", asked().size());
            }
            return self() ? texts.of("ballot.heading.self") : texts.of("ballot.heading", executive());
        }

        public List<Asked> asked() {
            return invitation.asked();
        }

        public boolean several() {
            return asked().size() > 1;
        }

        public boolean self() {
            return asked().getFirst().self();
        }

        public boolean supervisor() {
            return asked().stream().anyMatch(one -> one.relationship() == Relationship.CURRENT_SUPERVISOR);
        }

        /** By whom, in what is not a survey. */
        public String coach() {
            return Objects.requireNonNullElse(asked().getFirst().coachName(), texts.of("ballot.coach"));
        }

        /** The fewest people whose words are shown. */
        public int commentMinimum() {
            return new CommentRules(Policy.withMinimum(invitation.minimum())).fewestToPool();
        }

        public String executive() {
            return asked().getFirst().executiveName();
        }
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record landing(Landing view) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response open(@PathParam("token") String token) {
        OpenInvitation invitation = invitation(token);
        Instrument instrument = instruments.of(invitation.campaignId(), reader.locale());
        int minutes = instrument.minutes(
                (long) instrument.items().size() * invitation.asked().size());
        return Reply.page(new landing(new Landing(invitation, instrument, minutes, reader.texts())));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @PathParam("token") String token, MultivaluedMap<String, String> form, RoutingContext context) {
        Posted posted = Posted.of(form, Set.of());
        OpenInvitation invitation = invitation(token);
        cookie.begin(new RaterSession(invitation.campaignId(), invitation.id(), invitation.generation()), context);
        boolean declining = posted.act().equals("decline");
        if (invitation.asked().size() > 1) {
            return Reply.to(declining ? "/answers?declining=1" : "/answers");
        }
        String only = "/answers/" + invitation.asked().getFirst().nominationId();
        return Reply.to(declining ? only + "/decline" : only);
    }

    private OpenInvitation invitation(String token) {
        OpenInvitation invitation = invitations.byToken(token).orElseThrow(desk::nothing);
        skin.of(invitation.campaignId());
        if (!invitation.collecting() || invitation.overdue(clock.instant())) {
            throw Desk.tooLate(invitation.closesOn());
        }
        if (invitation.asked().isEmpty()) {
            throw desk.nothing();
        }
        return invitation;
    }
}
