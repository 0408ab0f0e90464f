package org.sightline.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The looks of organisations. */
@ApplicationScoped
public class Brands implements PanacheRepositoryBase<Brand, UUID> {
    /** The product's own look if the organisation has none. */
    @Transactional
    public Brand of(UUID organisationId) {
        return findByIdOptional(organisationId).orElseGet(() -> new Brand(organisationId));
    }
}
