package org.sightline.interview;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.organisation.EmailAddress;

/** Tells which conversations were had with one person: the same name, or the same way to reach them. */
final class Persons {
    private Persons() {}

    /** For each conversation the first one that was had with the same person. */
    static Map<UUID, UUID> of(Collection<Interview> interviews) {
        Map<UUID, UUID> first = new HashMap<>();
        Map<String, UUID> known = new HashMap<>();
        for (Interview interview : interviews) {
            List<String> marks = marks(interview.contact());
            UUID person = marks.stream()
                    .flatMap(mark -> Optional.ofNullable(known.get(mark)).stream())
                    .findFirst()
                    .orElse(interview.id());
            for (String mark : marks) {
                UUID other = known.put(mark, person);
                if (other != null && !other.equals(person)) {
                    // two who looked different turn out to be one
                    first.replaceAll((_, one) -> one.equals(other) ? person : one);
                    known.replaceAll((_, one) -> one.equals(other) ? person : one);
                }
            }
            first.put(interview.id(), person);
        }
        return Map.copyOf(first);
    }

    private static List<String> marks(Contact contact) {
        String reach = EmailAddress.parse(contact.reach())
                .map(EmailAddress::text)
                .orElseGet(() -> contact.reach().replaceAll("\\D", ""));
        return List.of("name " + Names.folded(contact.name()).replaceAll("[^\\p{L}]+", " "), "reach " + reach);
    }
}
