package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** Tells an executive that everything on the list is decided. */
@ApplicationScoped
class DecidedMails implements LetterWriter {
    static final String KIND = "proposals-decided";

    private final Nominees nominees;
    private final NominationLetters letters;

    DecidedMails(Nominees nominees, NominationLetters letters) {
        this.nominees = nominees;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return nominees.open(letter.subject().orElseThrow())
                .map(nominee -> letters.toExecutive(nominee, "decided", nominee.approver()));
    }
}
