package org.sightline.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * A role in an organisation. Its columns are said to hold no null so that a role is taken away as one row: else all rows of the
 * account are written anew, and with them goes what hangs on another role.
 */
@Embeddable
public record Membership(
        @Column(nullable = false) UUID organisationId,

        @Column(nullable = false) @Enumerated(EnumType.STRING)
        Role role) {}
