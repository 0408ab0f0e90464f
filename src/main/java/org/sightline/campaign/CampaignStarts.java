package org.sightline.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who started which campaign. */
@ApplicationScoped
public class CampaignStarts implements PanacheRepositoryBase<CampaignStart, UUID> {}
