package org.sightline.seal;

import io.agroal.api.AgroalDataSource;
import java.security.SecureRandom;
import java.util.UUID;
import org.sightline.ballot.SealableBallots;
import org.sightline.security.ExecutiveKeys;
import org.sightline.security.KeyDirectory;
import org.sightline.security.RehearsedKeys;

/** The seal of a campaign that is only played, without a running application: the same rows, and the end of the key. */
public final class RehearsedSeal {
    private final Unlinking unlinking;
    private final KeyEnd keyEnd;
    private final KeyDirectory campaignKeys;
    private final ExecutiveKeys executiveKeys;

    public RehearsedSeal(AgroalDataSource database, SealableBallots ballots, RehearsedKeys keys, SecureRandom random) {
        this.campaignKeys = keys.campaigns();
        this.executiveKeys = keys.executives();
        this.unlinking =
                new Unlinking(database, ballots, new SealedRows(database), executiveKeys, campaignKeys, random);
        this.keyEnd = new KeyEnd(database, campaignKeys);
    }

    /** In the caller's transaction. */
    public void seal(ClosedCampaign campaign) {
        unlinking.unlink(campaign);
    }

    /** After that transaction; false while what was sealed is not yet durable. */
    public boolean destroyKey(UUID campaign) {
        keyEnd.destroy(campaign);
        return campaignKeys.find(campaign).isEmpty();
    }

    /** What a sealed comment says to whoever holds the executive's key. */
    public String comment(UUID executive, UUID row, byte[] ct) {
        return executiveKeys.get(executive).openText(SealedRows.place(row), ct);
    }
}
