package org.sightline.rater;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;

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

    /**
     * Whether people are asked who once reported to somebody. Where nobody is named yet, or nobody any more because names are
     * deleted in time, they may be, and so it holds.
     */
    public boolean reachPastReports(UUID campaignId) {
        List<Relationship> asked = getEntityManager()
                .createQuery(
                        "select distinct n.relationship from Nomination n join Rater r on r.id = n.raterId"
                                + " where r.campaignId = ?1 and n.relationship <> ?2",
                        Relationship.class)
                .setParameter(1, campaignId)
                .setParameter(2, Relationship.SELF)
                .getResultList();
        return asked.isEmpty() || asked.contains(Relationship.PAST_DIRECT_REPORT);
    }

    public List<Nomination> ofRater(UUID raterId) {
        return list("raterId = ?1 order by id", raterId);
    }
}
