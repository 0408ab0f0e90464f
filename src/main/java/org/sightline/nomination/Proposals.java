package org.sightline.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.organisation.EmailAddress;

/** Who is proposed to be asked about whom. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {
    List<Proposal> of(UUID executive) {
        return list("executiveId = ?1 order by lower(name), email, id", executive);
    }

    List<Proposal> of(UUID executive, Standing standing) {
        return list("executiveId = ?1 and standing = ?2 order by lower(name), email, id", executive, standing);
    }

    Optional<Proposal> of(UUID executive, UUID id) {
        return find("executiveId = ?1 and id = ?2", executive, id).firstResultOptional();
    }

    /** The one about this address that may still become a nomination. */
    Optional<Proposal> openOf(UUID executive, EmailAddress address) {
        return find("executiveId = ?1 and email = ?2 and standing in ?3", executive, address.text(), Standing.OPEN)
                .firstResultOptional();
    }

    /** Of which this nomination was made. */
    Optional<Proposal> byNomination(UUID executive, UUID nomination) {
        return find("executiveId = ?1 and nominationId = ?2", executive, nomination)
                .firstResultOptional();
    }

    /** Of these executives, whatever may be decided. */
    List<Proposal> decidable(Collection<UUID> executives) {
        return list("executiveId in ?1 and standing in ?2", executives, Standing.DECIDABLE);
    }

    /** How many wait for whoever approves, by executive. */
    Map<UUID, Long> waiting(Collection<UUID> executives) {
        return list("executiveId in ?1 and standing = ?2", executives, Standing.SENT).stream()
                .collect(Collectors.groupingBy(Proposal::executiveId, Collectors.counting()));
    }
}
