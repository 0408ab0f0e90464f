package org.sightline.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who closed which campaign. */
@ApplicationScoped
public class CampaignClosures implements PanacheRepositoryBase<CampaignClosure, UUID> {}
