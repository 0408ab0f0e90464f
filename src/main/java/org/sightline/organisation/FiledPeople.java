package org.sightline.organisation;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sightline.sheet.Changes;
import org.sightline.sheet.Plan;
import org.sightline.system.Texts;

/** The people that a file names: counted as new, changed or as they are, each once, and written if so told. */
public final class FiledPeople {
    private final UUID organisationId;
    private final Optional<Changes> write;
    private final Map<String, Person> known;
    private final Set<String> seen = new HashSet<>();
    private Plan.Count count = Plan.Count.none("organisation.people");

    /**
     * @param addresses of everybody the file names
     * @param write told of each row that is written; empty if changes are only counted
     */
    public FiledPeople(People people, UUID organisationId, Collection<String> addresses, Optional<Changes> write) {
        this.organisationId = organisationId;
        this.write = write;
        this.known = new HashMap<>(people.withAddresses(organisationId, addresses));
    }

    public Plan.Count count() {
        return count;
    }

    /** Somebody the file has named, or who was known before. */
    public Person known(String address) {
        return Optional.ofNullable(known.get(address))
                .orElseThrow(() -> new IllegalStateException("nobody at an address"));
    }

    /**
     * The person of an entry without faults, as its first mention writes them.
     *
     * @param language empty leaves that of a known person as it is
     * @param zone where they work; empty leaves that as it is
     */
    public Person of(PersonEntry entry, String language, String zone) {
        String address = entry.soundAddress().text();
        Person person = known.get(address);
        if (person == null) {
            return create(entry, language, zone);
        }
        if (seen.add(address)) {
            Locale reads = language.isEmpty() ? person.language() : Locale.of(language);
            Optional<ZoneId> works = zone.isEmpty() ? person.timeZone() : Optional.of(ZoneId.of(zone));
            boolean changed = !person.name().equals(entry.name())
                    || !person.language().equals(reads)
                    || !person.timeZone().equals(works);
            count = changed ? count.updated() : count.skipped();
            if (changed) {
                write.ifPresent(changes -> person.rewrite(entry.name(), reads, works, changes));
            }
        }
        return person;
    }

    private Person create(PersonEntry entry, String language, String zone) {
        Person person = new Person(
                UUID.randomUUID(),
                organisationId,
                entry.name(),
                entry.soundAddress(),
                language.isEmpty() ? Texts.DEFAULT : Locale.of(language));
        person.worksIn(Optional.of(zone).filter(id -> !id.isEmpty()).map(ZoneId::of));
        known.put(person.email(), person);
        seen.add(person.email());
        count = count.created();
        write.ifPresent(changes -> changes.created("person", person.id(), person));
        return person;
    }
}
