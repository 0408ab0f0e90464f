package org.sightline.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;

/**
 * One act of an organisation's record, with its place in the chain.
 *
 * @param actorId whose id the hash covers; null when the program acted
 * @param actor the name of a member of staff; empty for anybody else
 * @param object id of the thing it was done to
 * @param holder whose role it was about, empty if about none
 * @param campaign in which it was done, empty if in none
 * @param hash 64 hexadecimal digits
 */
record LoggedAct(
        long position,
        long id,
        Instant at,
        Act act,
        String detail,
        AuditLog.Kind kind,
        @Nullable UUID actorId,
        String actor,
        @Nullable UUID object,
        String holder,
        String campaign,
        String hash) {}
