package org.sightline.account;

import java.util.UUID;

/** A way to prove, beyond a mailbox, who it is. Another kind joins by being another bean. */
interface SecondFactor {
    /** Whether the account has set it up. */
    boolean heldBy(UUID account);

    /**
     * Whether the answer proves it. An answer that does is spent: it never does so again.
     *
     * @param asked the session or half-finished sign-in in which it was asked
     */
    Verdict accepts(UUID account, String answer, Secret asked);

    /** Takes it away; of one that is not held nothing changes. */
    void forget(UUID account);
}
