package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.account.Accounts;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** Tells the coach that an executive has named raters. */
@ApplicationScoped
class SentMails implements LetterWriter {
    static final String KIND = "proposals-sent";

    private final Nominees nominees;
    private final Accounts accounts;
    private final Proposals proposals;
    private final NominationLetters letters;

    SentMails(Nominees nominees, Accounts accounts, Proposals proposals, NominationLetters letters) {
        this.nominees = nominees;
        this.accounts = accounts;
        this.proposals = proposals;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Not needed once everything is decided. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return nominees.open(letter.subject().orElseThrow()).flatMap(nominee -> {
            int waiting = proposals.of(nominee.id(), Standing.SENT).size();
            return nominee.executive()
                    .coachId()
                    .filter(coach -> waiting > 0)
                    .flatMap(accounts::findByIdOptional)
                    .map(coach -> letters.write(
                            coach.language(),
                            coach.email(),
                            coach.name(),
                            "sent",
                            "/executives/" + nominee.id() + "/raters",
                            nominee.name(),
                            waiting));
        });
    }
}
