package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.sightline.security.KeyDirectory;

/**
 * The ballots of a campaign that is only played, without a running application: the same rows by the same statements.
 * What a rater's pages would read before each save is remembered here instead.
 */
public final class RehearsedBallots {
    private static final int GENERATION = 1;

    private final BallotRows rows;
    private final SealableBallots sealable;
    private final Lights lights;
    private final Map<UUID, Kept> kept = new HashMap<>();

    public RehearsedBallots(AgroalDataSource database, KeyDirectory keys, SecureRandom random, Clock clock) {
        this.rows = new BallotRows(database, keys, random, clock);
        this.sealable = new SealableBallots(database, keys);
        this.lights = new Lights(database, sealable);
    }

    /** Who answers about whom. */
    public record Hand(UUID campaign, UUID invitation, UUID nomination) {}

    private record Kept(int version, Ballot ballot) {}

    /**
     * Saves pages.
     *
     * @param asMine a current supervisor's consent
     * @param ratings scale points by item id, 0 for "I had no chance to see this"
     * @param words texts by the id of their box
     * @return whether it was kept; a campaign that is closed keeps nothing
     */
    public boolean write(Hand hand, boolean asMine, Map<String, Integer> ratings, Map<String, String> words) {
        Showing showing = asMine ? Showing.AS_MINE : Showing.MIXED;
        return save(
                hand,
                ballot -> ballot.write(
                        draft -> draft.shown(showing).rated(ratings).worded(words)));
    }

    public boolean send(Hand hand) {
        return save(hand, Ballot::send);
    }

    /** Begins a replacement of what was sent. */
    public boolean change(Hand hand) {
        return save(hand, ballot -> Optional.of(ballot.change()));
    }

    public boolean decline(Hand hand) {
        return save(hand, ballot -> ballot.decline(Reason.NO_TIME));
    }

    public boolean withdraw(Hand hand) {
        boolean deleted = rows.delete(session(hand), hand.nomination());
        if (deleted) {
            kept.remove(hand.nomination());
        }
        return deleted;
    }

    /** Whether no reminder is needed about this one. */
    public boolean finished(Hand hand) {
        return seen(hand).ballot.finished();
    }

    public SealableBallots sealable() {
        return sealable;
    }

    public Lights lights() {
        return lights;
    }

    private boolean save(Hand hand, Function<Ballot, Optional<Ballot>> change) {
        Kept seen = seen(hand);
        Optional<Ballot> changed = change.apply(seen.ballot);
        if (changed.isEmpty()) {
            return false;
        }
        OptionalInt written = rows.write(session(hand), hand.nomination(), seen.version, changed.get());
        written.ifPresent(version -> kept.put(hand.nomination(), new Kept(version, changed.get())));
        return written.isPresent();
    }

    private Kept seen(Hand hand) {
        return kept.getOrDefault(hand.nomination(), new Kept(0, Ballot.EMPTY));
    }

    private static RaterSession session(Hand hand) {
        return new RaterSession(hand.campaign(), hand.invitation(), GENERATION);
    }
}
