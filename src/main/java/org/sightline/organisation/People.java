package org.sightline.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of organisations; always asked for within one organisation. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
    public List<Person> of(UUID organisationId) {
        return list("organisationId = ?1 order by lower(name), email", organisationId);
    }

    public Optional<Person> of(UUID organisationId, UUID id) {
        return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
    }

    public Optional<Person> withAddress(UUID organisationId, EmailAddress email) {
        return find("organisationId = ?1 and email = ?2", organisationId, email.text())
                .firstResultOptional();
    }

    /** Those of the addresses that are known, by address. */
    public Map<String, Person> withAddresses(UUID organisationId, Collection<String> addresses) {
        return list("organisationId = ?1 and email in ?2", organisationId, addresses).stream()
                .collect(Collectors.toMap(Person::email, Function.identity()));
    }

    /** People by id, for showing their names. */
    public Map<UUID, Person> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
