package org.sightline.ballot;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import org.sightline.security.CampaignKey;
import org.sightline.security.Sealed;

/** Ballots of one campaign as they are stored: padded, each under a key of its own, bound to its row and state. */
record BallotCipher(CampaignKey key, UUID campaign) {
    byte[] seal(UUID nomination, int version, Ballot ballot, SecureRandom random) {
        return Sealed.sealPadded(
                key.ballotKey(nomination), BallotCodec.encode(ballot), place(nomination, version), random);
    }

    Ballot open(UUID nomination, int version, byte[] ct) {
        return BallotCodec.decode(Sealed.openPadded(key.ballotKey(nomination), ct, place(nomination, version)));
    }

    /** What a ballot is bound to: it cannot be moved to another campaign, rater or state. */
    private byte[] place(UUID nomination, int version) {
        return ByteBuffer.allocate(36)
                .putLong(campaign.getMostSignificantBits())
                .putLong(campaign.getLeastSignificantBits())
                .put(key.locator(nomination))
                .putInt(version)
                .array();
    }
}
