package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sightline.letter.LetterKind;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** Thanks everybody who was asked about somebody, once the collection is over. */
@ApplicationScoped
class ThanksMails implements LetterWriter {
    static final String KIND = "thanks";

    private final Calls calls;
    private final RaterMails mails;

    ThanksMails(Calls calls, RaterMails mails) {
        this.calls = calls;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<OutgoingMail> write(Letter letter) {
        return calls.ofClosed(letter.subject().orElseThrow())
                .filter(call -> !call.others().isEmpty())
                .map(call -> mails.mail(LetterKind.THANKS, call));
    }
}
