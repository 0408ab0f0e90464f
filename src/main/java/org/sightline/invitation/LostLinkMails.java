package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** A rater's present link once more, asked for by whoever reads that mailbox; forgotten when it is sent. */
@ApplicationScoped
class LostLinkMails implements LetterWriter {
    static final String KIND = "lost-link";

    private final Calls calls;
    private final RaterMails mails;

    LostLinkMails(Calls calls, RaterMails mails) {
        this.calls = calls;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean forget() {
        return true;
    }

    @Override
    public Optional<OutgoingMail> write(Letter letter) {
        return calls.askedFor(letter.subject().orElseThrow()).map(mails::lostLink);
    }
}
