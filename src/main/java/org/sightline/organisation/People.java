package org.sightline.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.sheet.Twin;
import org.sightline.web.Faults;

/** The people of organisations; always asked for within one organisation. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
    private static final int AT_ONCE = 10_000;

    private static final String MATCHING =
            "organisationId = ?1 and (lower(name) like ?2 escape '\\' or email like ?2 escape '\\')";

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

    /** Names and addresses of everybody, for finding one of them under another spelling. */
    public List<Twin.Entry> entries(UUID organisationId) {
        return getSession()
                .createSelectionQuery(
                        "select p.name, p.email from Person p where p.organisationId = ?1", Object[].class)
                .setParameter(1, organisationId)
                .getResultStream()
                .map(row -> new Twin.Entry((String) row[0], (String) row[1], 0))
                .toList();
    }

    /** Whose name or address contains the text, by name; everybody for an empty one. */
    public List<Person> matching(UUID organisationId, String text, int most) {
        return find(MATCHING + " order by lower(name), email", organisationId, pattern(text))
                .page(0, most)
                .list();
    }

    long countMatching(UUID organisationId, String text) {
        return count(MATCHING, organisationId, pattern(text));
    }

    /** What stands against adding this person. */
    Faults faults(UUID organisationId, PersonEntry entry) {
        List<Faults.Fault> faults = new ArrayList<>(entry.faults());
        entry.address()
                .flatMap(address -> withAddress(organisationId, address))
                .ifPresent(
                        known -> faults.add(Faults.Fault.of("email", "organisation.fault.email.known", known.name())));
        return new Faults(faults);
    }

    /**
     * What stands against correcting this person. The address of somebody who holds a link stays as it is: else
     * whoever corrects it would receive that person's link, and with it an unfinished ballot.
     */
    Faults faults(Person person, PersonEntry entry) {
        boolean moved =
                entry.address().filter(to -> !to.text().equals(person.email())).isPresent();
        if (!moved) {
            return new Faults(entry.faults());
        }
        if (holdsLink(person.id())) {
            return Faults.of("email", "organisation.fault.email.asked", person.name());
        }
        return faults(person.organisationId(), entry);
    }

    private boolean holdsLink(UUID personId) {
        return getSession()
                .createNativeQuery("""
                        select exists (
                            select 1 from rater r
                            join invitation i on i.rater_id = r.id and not i.revoked
                            join campaign c on c.id = r.campaign_id and c.state = 'COLLECTING'
                            where r.person_id = :person)
                        """, Boolean.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /** Those of the addresses that are known, by address. */
    public Map<String, Person> withAddresses(UUID organisationId, Collection<String> addresses) {
        Map<String, Person> found = new HashMap<>();
        List<String> all = List.copyOf(addresses);
        // a statement takes 65,535 values at the most
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            list(
                            "organisationId = ?1 and email in ?2",
                            organisationId,
                            all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .forEach(person -> found.put(person.email(), person));
        }
        return found;
    }

    /** The name of somebody known. */
    public String name(UUID id) {
        return findByIdOptional(id).orElseThrow().name();
    }

    /** People by id, for showing their names. */
    public Map<UUID, Person> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
