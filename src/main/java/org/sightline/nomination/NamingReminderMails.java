package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** Reminds an executive to name raters, or to think of further ones. */
@ApplicationScoped
class NamingReminderMails implements LetterWriter {
    static final String KIND = "nomination-reminder";

    private final Nominees nominees;
    private final Openings openings;
    private final NamingProgress progress;
    private final NominationLetters letters;
    private final Clock clock;

    NamingReminderMails(
            Nominees nominees, Openings openings, NamingProgress progress, NominationLetters letters, Clock clock) {
        this.nominees = nominees;
        this.openings = openings;
        this.progress = progress;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Not needed once enough are named, the day has passed, or the campaign has started. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return nominees.open(letter.subject().orElseThrow())
                .filter(nominee -> nominee.campaign().nominating())
                .flatMap(nominee -> openings.findByIdOptional(nominee.campaign().id())
                        .filter(opening ->
                                !nominee.campaign().today(clock.instant()).isAfter(opening.closesOn()))
                        .flatMap(opening -> lack(nominee)
                                .map(lack -> letters.toExecutive(
                                        nominee,
                                        lack == Lack.NOBODY ? "reminder" : "reminder-few",
                                        opening.closesOn(),
                                        nominee.approver()))));
    }

    private Optional<Lack> lack(Nominee nominee) {
        return progress.of(nominee.campaign()).stream()
                .filter(row -> row.id().equals(nominee.id()))
                .filter(NamingProgress.Row::late)
                .map(NamingProgress.Row::lack)
                .findFirst();
    }
}
