package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.account.Role;
import org.sightline.organisation.EmailAddress;

/** The coaches of an organisation, and new ones. */
@ApplicationScoped
class Coaches {
    private final Accounts accounts;

    Coaches(Accounts accounts) {
        this.accounts = accounts;
    }

    @Transactional
    List<Account> of(UUID organisationId) {
        return accounts.holding(Role.COACH, organisationId);
    }

    @Transactional
    Optional<Account> withAddress(UUID organisationId, EmailAddress address) {
        return of(organisationId).stream()
                .filter(account -> account.email().equals(address.text()))
                .findFirst();
    }

    /** The account of an entry that was found without faults; a new coach can sign in from now on. */
    @Transactional
    UUID chosen(UUID organisationId, CoachEntry entry) {
        if (!entry.another()) {
            return UUID.fromString(entry.coach());
        }
        Account account =
                accounts.of(entry.person().soundAddress(), entry.person().name());
        account.join(organisationId, Role.COACH);
        return account.id();
    }
}
