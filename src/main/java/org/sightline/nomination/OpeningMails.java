package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** Asks an executive to name raters, with the link to sign in. */
@ApplicationScoped
class OpeningMails implements LetterWriter {
    static final String KIND = "nomination-opened";

    private final Nominees nominees;
    private final Openings openings;
    private final NominationLetters letters;

    OpeningMails(Nominees nominees, Openings openings, NominationLetters letters) {
        this.nominees = nominees;
        this.openings = openings;
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
                .flatMap(nominee -> openings.findByIdOptional(nominee.campaign().id())
                        .map(opening -> letters.toExecutive(
                                nominee, "opened", nominee.organisation(), nominee.approver(), opening.closesOn())));
    }
}
