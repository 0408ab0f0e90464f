package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sightline.mail.OptOuts;
import org.sightline.rater.Bounces;
import org.sightline.security.KeyDirectory;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;

/** Puts together what a mail to a rater needs, at the moment it is sent. */
@ApplicationScoped
class Calls {
    private final OpenInvitations invitations;
    private final KeyDirectory keys;
    private final OptOuts optOuts;
    private final Bounces bounces;
    private final PageSettings settings;

    Calls(OpenInvitations invitations, KeyDirectory keys, OptOuts optOuts, Bounces bounces, PageSettings settings) {
        this.optOuts = optOuts;
        this.bounces = bounces;
        this.invitations = invitations;
        this.keys = keys;
        this.settings = settings;
    }

    /**
     * For a mail that nobody asked for: as {@link #askedFor}, and empty for an address that wants no more mails or from
     * which mail came back.
     */
    Optional<Call> of(UUID invitationId) {
        return open(invitationId).filter(this::wanted).map(this::call);
    }

    /** For a mail once the collection is over, when there is no link any more. */
    Optional<Call> ofClosed(UUID invitationId) {
        return invitations
                .byId(invitationId)
                .filter(invitation ->
                        !invitation.collecting() && !invitation.asked().isEmpty())
                .filter(this::wanted)
                .map(invitation -> call(invitation, ""));
    }

    private boolean wanted(OpenInvitation invitation) {
        return !optOuts.contains(wish(invitation)) && !bounces.bounced(invitation.raterId());
    }

    /** Empty once the link is dead, the campaign takes no more answers, or nothing is asked any more. */
    Optional<Call> askedFor(UUID invitationId) {
        return open(invitationId).map(this::call);
    }

    private Optional<OpenInvitation> open(UUID invitationId) {
        return invitations
                .byId(invitationId)
                .filter(invitation ->
                        invitation.collecting() && !invitation.asked().isEmpty());
    }

    private static OptOuts.Wish wish(OpenInvitation invitation) {
        return new OptOuts.Wish(invitation.organisationId(), invitation.address());
    }

    /** For a sample of a mail: its links lead nowhere. */
    Call sample(OpenInvitation invitation, Locale language) {
        return call(invitation, settings.link("/r/sample"), settings.link("/opt-out/sample"), language);
    }

    private Call call(OpenInvitation invitation) {
        String token = keys.get(invitation.campaignId()).raterToken(invitation.id(), invitation.generation());
        return call(invitation, settings.link("/r/" + token));
    }

    private Call call(OpenInvitation invitation, String link) {
        return call(
                invitation,
                link,
                settings.link("/opt-out/" + optOuts.token(wish(invitation))),
                Texts.first(Stream.of(invitation.language())));
    }

    private static Call call(OpenInvitation invitation, String link, String optOut, Locale language) {
        return new Call(
                invitation.to(),
                invitation.address(),
                invitation.organisationId(),
                invitation.organisation(),
                invitation.asked(),
                invitation.kind(),
                invitation.minimum(),
                invitation.closesOn(),
                link,
                optOut,
                language,
                invitation.look());
    }
}
