package org.sightline.account;

import java.util.List;
import java.util.UUID;

/**
 * Somebody with a role in an organisation.
 *
 * @param factor whether they sign in with a second factor
 */
record Member(UUID id, String name, String email, List<Role> roles, boolean factor) {
    Member {
        roles = List.copyOf(roles);
    }
}
