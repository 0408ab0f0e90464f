package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sightline.letter.LetterKind;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** The mail that first carries a rater's link. */
@ApplicationScoped
class InvitationMails implements LetterWriter {
    static final String KIND = "invitation";

    private final Calls calls;
    private final RaterMails mails;

    InvitationMails(Calls calls, RaterMails mails) {
        this.calls = calls;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<OutgoingMail> write(Letter letter) {
        return calls.of(letter.subject().orElseThrow()).map(call -> mails.mail(LetterKind.INVITATION, call));
    }
}
