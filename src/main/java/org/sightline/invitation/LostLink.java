package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sightline.mail.Letter;
import org.sightline.mail.Outbox;
import org.sightline.organisation.EmailAddress;

/** Sends the present links of an address in all campaigns that still take answers. */
@ApplicationScoped
class LostLink {
    private final Invitations invitations;
    private final Outbox outbox;

    LostLink(Invitations invitations, Outbox outbox) {
        this.invitations = invitations;
        this.outbox = outbox;
    }

    @Transactional
    void send(EmailAddress address) {
        List<UUID> links = invitations.openOf(address);
        if (!links.isEmpty()) {
            outbox.enqueueAll(
                    links.stream().map(id -> Letter.of(LostLinkMails.KIND, id)).toList());
        }
    }
}
