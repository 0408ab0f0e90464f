package org.sightline.account;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A role in an organisation. */
@Embeddable
public record Membership(
        UUID organisationId, @Enumerated(EnumType.STRING) Role role) {}
