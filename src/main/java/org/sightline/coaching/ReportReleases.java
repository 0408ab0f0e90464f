package org.sightline.coaching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which reports their executives may read. */
@ApplicationScoped
class ReportReleases implements PanacheRepositoryBase<ReportRelease, UUID> {}
