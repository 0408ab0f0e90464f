package org.sightline.rater;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people asked in campaigns. */
@ApplicationScoped
public class Raters implements PanacheRepositoryBase<Rater, UUID> {
    public List<Rater> of(UUID campaignId) {
        return list("campaignId = ?1 order by id", campaignId);
    }

    /** The same by id alone, for campaigns of any size. */
    public List<UUID> ids(UUID campaignId) {
        return getSession()
                .createSelectionQuery("select id from Rater where campaignId = ?1 order by id", UUID.class)
                .setParameter(1, campaignId)
                .getResultList();
    }

    public Optional<Rater> ofPerson(UUID campaignId, UUID personId) {
        return find("campaignId = ?1 and personId = ?2", campaignId, personId).firstResultOptional();
    }

    /** The rater this person is in the campaign, made on first use. */
    public Rater taking(UUID campaignId, UUID personId) {
        return ofPerson(campaignId, personId).orElseGet(() -> {
            Rater rater = new Rater(UUID.randomUUID(), campaignId, personId);
            persistAndFlush(rater);
            return rater;
        });
    }
}
