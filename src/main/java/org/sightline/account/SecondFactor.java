package org.sightline.account;

import java.util.UUID;

/** A way to prove, beyond a mailbox, who it is. Another kind joins by being another bean. */
interface SecondFactor {
    /** Whether the account has set it up. */
    boolean heldBy(UUID account);

    /** Whether the answer proves it. An answer that does is spent: it never does so again. */
    boolean accepts(UUID account, String answer);

    /** Takes it away; of one that is not held nothing changes. */
    void forget(UUID account);
}
