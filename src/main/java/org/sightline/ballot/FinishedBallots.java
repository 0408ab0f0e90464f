package org.sightline.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sightline.invitation.Finished;
import org.sightline.invitation.Invitation;

/** Who needs no reminder: computed when one is to be sent, and kept nowhere. */
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
        List<Paper> asked =
                papers.all(new RaterSession(invitation.campaignId(), invitation.id(), invitation.generation()));
        return asked.stream().allMatch(paper -> paper.ballot().finished());
    }
}
