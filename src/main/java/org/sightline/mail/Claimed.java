package org.sightline.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that this node may send now.
 *
 * @param attempt counts from 1 and fences: only the newest attempt writes the outcome
 * @param deferrals how many of the attempts before were none, as the mail's turn had not come
 * @param lost an earlier attempt never reported, so the mail may be out already
 */
record Claimed(
        UUID id, Letter letter, Optional<UUID> run, int attempt, int deferrals, Instant giveUpAt, boolean lost) {}
