package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** Tells an executive that there is a question about somebody on the list. */
@ApplicationScoped
class QuestionMails implements LetterWriter {
    static final String KIND = "proposal-question";

    private final Nominees nominees;
    private final Proposals proposals;
    private final NominationLetters letters;

    QuestionMails(Nominees nominees, Proposals proposals, NominationLetters letters) {
        this.nominees = nominees;
        this.proposals = proposals;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Not needed once it is answered. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return nominees.open(letter.subject().orElseThrow())
                .filter(nominee -> !proposals.of(nominee.id(), Standing.ASKED).isEmpty())
                .map(nominee -> letters.toExecutive(nominee, "question", nominee.approver()));
    }
}
