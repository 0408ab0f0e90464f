package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.mail.Batches;

/** What waits to leave, as the page of a campaign's mails shows it. */
@ApplicationScoped
class Waiting {
    private final Batches batches;
    private final Clock clock;

    Waiting(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Mails that were queued together.
     *
     * @param kind the key of their words
     * @param leavesAt when the first of them leaves
     * @param held whether none of them has had its time yet
     */
    record Batch(UUID id, String kind, int size, int left, Instant leavesAt, boolean held, boolean stopped) {}

    /**
     * Only what can still be stopped, let go or dropped; the next to leave first. An extra reminder that is on its way is not
     * among it: how long it takes would tell how many it is written to.
     */
    List<Batch> of(Campaign campaign) {
        Instant now = clock.instant();
        return batches.of(campaign.id()).reversed().stream()
                .filter(batch -> batch.waiting() > 0 && batch.state() != Batches.State.DROPPED)
                .filter(batch -> !batch.kind().equals(NudgeMails.KIND)
                        || now.isBefore(batch.leavesAt())
                        || batch.state() == Batches.State.STOPPED)
                .map(batch -> new Batch(
                        batch.id(),
                        MailKinds.words(batch.kind()),
                        batch.size(),
                        batch.waiting(),
                        batch.leavesAt(),
                        now.isBefore(batch.leavesAt()),
                        batch.state() == Batches.State.STOPPED))
                .toList();
    }
}
