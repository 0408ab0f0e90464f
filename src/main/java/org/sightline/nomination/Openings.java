package org.sightline.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sightline.campaign.Campaign;

/** In which campaigns executives were asked to name their raters, and until when. */
@ApplicationScoped
class Openings implements PanacheRepositoryBase<Opening, UUID> {
    Approver approver(UUID campaign) {
        return findByIdOptional(campaign).map(Opening::approver).orElse(Approver.COACH);
    }

    /** Campaigns in which raters are being named and the day for it has not passed anywhere. */
    @Transactional
    List<UUID> running(LocalDate today) {
        return list(
                        "select o from Opening o join Campaign c on c.id = o.campaignId"
                                + " where c.state = ?1 and o.closesOn >= ?2",
                        Campaign.State.NOMINATING,
                        today.minusDays(1))
                .stream()
                .map(Opening::campaignId)
                .toList();
    }
}
