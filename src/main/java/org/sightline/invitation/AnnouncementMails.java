package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sightline.letter.LetterKind;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** Tells raters, in the executives' names, that their link will come; somebody asked about nobody else gets none. */
@ApplicationScoped
class AnnouncementMails implements LetterWriter {
    static final String KIND = "announcement";

    private final Calls calls;
    private final RaterMails mails;

    AnnouncementMails(Calls calls, RaterMails mails) {
        this.calls = calls;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<OutgoingMail> write(Letter letter) {
        return calls.of(letter.subject().orElseThrow())
                .filter(call -> !call.others().isEmpty())
                .map(call -> mails.mail(LetterKind.ANNOUNCEMENT, call));
    }
}
