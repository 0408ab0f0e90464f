package org.sightline.account;

import java.util.Set;
import java.util.UUID;

/** A signed-in person as one request sees them. */
record Session(UUID accountId, String name, Set<String> roles) {
    Session {
        roles = Set.copyOf(roles);
    }
}
