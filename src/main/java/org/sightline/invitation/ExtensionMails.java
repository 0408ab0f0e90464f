package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.letter.LetterKind;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** Tells that there is more time: everybody who was invited, whether they have answered or not. */
@ApplicationScoped
class ExtensionMails implements LetterWriter {
    static final String KIND = "extension";

    private final Calls calls;
    private final RaterMails mails;

    ExtensionMails(Calls calls, RaterMails mails) {
        this.calls = calls;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return calls.of(letter.subject().orElseThrow()).map(call -> mails.mail(LetterKind.EXTENSION, call));
    }
}
