package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.letter.LetterKind;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;
import org.sightline.rater.Asked;

/**
 * The extra reminder. Every rater of the campaign has one in the queue, whatever was asked for, and whether it is written is
 * worked out when it leaves: for those who have not finished with somebody whom the round is about. It names everybody
 * whom the link leads to, as every reminder does, so that it tells whoever else reads the mailbox no more than that.
 * Nothing remains that would tell who got one, and as the round may be about a few people only, no number does either.
 */
@ApplicationScoped
class NudgeMails implements LetterWriter {
    static final String KIND = "nudge";

    private final Invitations invitations;
    private final Nudges nudges;
    private final Calls calls;
    private final Finished finished;
    private final RaterMails mails;

    NudgeMails(Invitations invitations, Nudges nudges, Calls calls, Finished finished, RaterMails mails) {
        this.invitations = invitations;
        this.nudges = nudges;
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
    public boolean counted() {
        return false;
    }

    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        UUID id = letter.subject().orElseThrow();
        List<Nudges.Target> about = nudges.latest(letter.campaign().orElseThrow());
        return invitations
                .findByIdOptional(id)
                .flatMap(invitation -> calls.of(id)
                        .filter(call -> !finished.finished(invitation, nominations(call, about)))
                        .map(call -> mails.mail(LetterKind.NUDGE, call, finished.begun(invitation))));
    }

    private static Set<UUID> nominations(Call call, List<Nudges.Target> about) {
        return call.asked().stream()
                .filter(asked ->
                        about.stream().anyMatch(target -> target.meets(asked.executiveId(), asked.relationship())))
                .map(Asked::nominationId)
                .collect(Collectors.toSet());
    }
}
