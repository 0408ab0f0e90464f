package org.sightline.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.organisation.EmailAddress;

/** All logins. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    public Optional<Account> withEmail(EmailAddress email) {
        return find("email", email.text()).firstResultOptional();
    }

    /** The login of this address; a new one if there is none. An existing one keeps its name. */
    public Account of(EmailAddress email, String name) {
        return withEmail(email).orElseGet(() -> {
            Account account = new Account(UUID.randomUUID(), email, name);
            persistAndFlush(account);
            return account;
        });
    }

    /** Those who hold the role in the organisation, by name. */
    public List<Account> holding(Role role, UUID organisationId) {
        return list(
                "select a from Account a join a.memberships m where m.role = ?1 and m.organisationId = ?2"
                        + " order by a.name, a.email",
                role,
                organisationId);
    }
}
