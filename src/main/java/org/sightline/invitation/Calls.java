package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sightline.security.KeyDirectory;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;

/** Puts together what a mail to a rater needs, at the moment it is sent. */
@ApplicationScoped
class Calls {
    private final OpenInvitations invitations;
    private final KeyDirectory keys;
    private final PageSettings settings;

    Calls(OpenInvitations invitations, KeyDirectory keys, PageSettings settings) {
        this.invitations = invitations;
        this.keys = keys;
        this.settings = settings;
    }

    /** Empty once the link is dead, the campaign takes no more answers, or nothing is asked any more. */
    Optional<Call> of(UUID invitationId) {
        return invitations
                .byId(invitationId)
                .filter(invitation ->
                        invitation.collecting() && !invitation.asked().isEmpty())
                .map(this::call);
    }

    private Call call(OpenInvitation invitation) {
        String token = keys.get(invitation.campaignId()).raterToken(invitation.id(), invitation.generation());
        return new Call(
                invitation.to(),
                invitation.address(),
                invitation.organisation(),
                invitation.asked(),
                invitation.minimum(),
                invitation.closesOn(),
                settings.link("/r/" + token),
                Texts.first(Stream.of(invitation.language())),
                invitation.look());
    }
}
