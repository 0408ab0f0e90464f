package org.sightline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.web.Viewer;

/** Where the signed-in person may do what; everything that belongs to an organisation is loaded through this. */
@ApplicationScoped
public class Access {
    private final Accounts accounts;

    Access(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The organisations in which the viewer holds the role; empty if none. */
    @Transactional
    public Set<UUID> organisations(Viewer viewer, Role role) {
        return accounts.findByIdOptional(viewer.accountId()).stream()
                .flatMap(account -> account.memberships().stream())
                .filter(membership -> membership.role() == role)
                .map(Membership::organisationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the viewer administers the organisation. */
    @Transactional
    public boolean administers(Viewer viewer, UUID organisationId) {
        return organisations(viewer, Role.ADMINISTRATOR).contains(organisationId);
    }
}
