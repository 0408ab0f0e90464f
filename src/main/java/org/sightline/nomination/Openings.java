package org.sightline.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** In which campaigns executives were asked to name their raters, and until when. */
@ApplicationScoped
class Openings implements PanacheRepositoryBase<Opening, UUID> {}
