package org.sightline.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sightline.invitation.Finished;
import org.sightline.invitation.Invitation;

/** Who needs which reminder: computed when one is to be sent, and kept nowhere. */
@ApplicationScoped
class FinishedBallots implements Finished {
    private final Papers papers;

    FinishedBallots(Papers papers) {
        this.papers = papers;
    }

    /** Everything that this link asks has been sent or declined; a replacement under way does not count as open. */
    @Override
    @Transactional
    public boolean finished(Invitation invitation) {
        return asked(invitation).stream().allMatch(paper -> paper.ballot().finished());
    }

    @Override
    @Transactional
    public boolean finished(Invitation invitation, Set<UUID> nominations) {
        return asked(invitation).stream()
                .filter(paper -> nominations.contains(paper.nomination()))
                .allMatch(paper -> paper.ballot().finished());
    }

    @Override
    @Transactional
    public boolean begun(Invitation invitation) {
        return asked(invitation).stream()
                .map(Paper::ballot)
                .anyMatch(ballot -> ballot.finished() || !ballot.writing().empty());
    }

    private List<Paper> asked(Invitation invitation) {
        return papers.all(new RaterSession(invitation.campaignId(), invitation.id(), invitation.generation()));
    }
}
