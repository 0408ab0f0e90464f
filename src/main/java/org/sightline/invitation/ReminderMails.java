package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sightline.letter.LetterKind;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/**
 * The reminder. Who still has something to do is looked up when it is sent, and nothing remains that would tell who got
 * one.
 */
@ApplicationScoped
class ReminderMails implements LetterWriter {
    static final String KIND = "reminder";

    private final Invitations invitations;
    private final Calls calls;
    private final Finished finished;
    private final RaterMails mails;

    ReminderMails(Invitations invitations, Calls calls, Finished finished, RaterMails mails) {
        this.invitations = invitations;
        this.calls = calls;
        this.finished = finished;
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
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        UUID id = letter.subject().orElseThrow();
        return invitations
                .findByIdOptional(id)
                .filter(invitation -> !finished.finished(invitation))
                .flatMap(invitation ->
                        calls.of(id).map(call -> mails.mail(LetterKind.REMINDER, call, finished.begun(invitation))));
    }
}
