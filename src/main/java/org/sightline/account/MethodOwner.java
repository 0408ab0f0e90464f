package org.sightline.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sightline.organisation.EmailAddress;

/**
 * The one person who looks after the method for the whole platform. Norms belong to no organisation, so no organisation's
 * administrator can grant this: the configuration names an address.
 */
@ApplicationScoped
class MethodOwner {
    private final Optional<EmailAddress> address;
    private final Accounts accounts;
    private final EntityManager entities;

    MethodOwner(SignInSettings settings, Accounts accounts, EntityManager entities) {
        this.address = settings.methodOwner().or(settings::administrator).map(MethodOwner::parse);
        this.accounts = accounts;
        this.entities = entities;
    }

    boolean hasAddress(String email) {
        return address.isPresent() && address.get().text().equals(email);
    }

    /** Lets this person sign in, who may hold no other role. */
    @Transactional
    void admit(@Observes StartupEvent start) {
        if (address.isPresent()) {
            // two nodes that start at once must not both make the account
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(" + FirstAdministrator.LOCK + ")")
                    .getSingleResult();
            accounts.of(address.get(), address.get().likelyName());
        }
    }

    private static EmailAddress parse(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("sightline.method-owner is not an e-mail address"));
    }
}
