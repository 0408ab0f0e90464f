package org.sightline.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session in the list of its owner.
 *
 * @param usedOn the day of the last use
 * @param here whether it is the one that asks
 */
record OpenSession(UUID id, Device device, Instant since, LocalDate usedOn, boolean here) {}
