package org.sightline.rater;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is asked about whom. */
@ApplicationScoped
public class Nominations implements PanacheRepositoryBase<Nomination, UUID> {
    public List<Nomination> ofExecutive(UUID executiveId) {
        return list("executiveId = ?1 order by id", executiveId);
    }

    public Optional<Nomination> ofExecutive(UUID executiveId, UUID id) {
        return find("executiveId = ?1 and id = ?2", executiveId, id).firstResultOptional();
    }

    public List<Nomination> ofCampaign(UUID campaignId) {
        return list(
                "select n from Nomination n join Rater r on r.id = n.raterId where r.campaignId = ?1 order by n.id",
                campaignId);
    }

    public List<Nomination> ofRater(UUID raterId) {
        return list("raterId = ?1 order by id", raterId);
    }
}
