package org.sightline.coaching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The coaches' texts, one for each executive. */
@ApplicationScoped
class Interpretations implements PanacheRepositoryBase<Interpretation, UUID> {}
