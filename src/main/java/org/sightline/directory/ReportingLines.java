package org.sightline.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who reports to whom; always asked for within one organisation. */
@ApplicationScoped
public class ReportingLines implements PanacheRepositoryBase<ReportingLine, UUID> {
    public List<ReportingLine> of(UUID organisationId) {
        return list("organisationId = ?1 order by id", organisationId);
    }

    public boolean any(UUID organisationId) {
        return find("organisationId = ?1", organisationId)
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }

    /** Those that somebody stands in, on either side. */
    public List<ReportingLine> ofPerson(UUID organisationId, UUID personId) {
        return list("organisationId = ?1 and (personId = ?2 or managerId = ?2)", organisationId, personId);
    }
}
