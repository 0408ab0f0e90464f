package org.sightline.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.organisation.EmailAddress;
import org.sightline.security.Purpose;
import org.sightline.security.Tokens;

/** Who has which link. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    /** Living ones only. */
    public List<Invitation> of(UUID campaignId) {
        return list("campaignId = ?1 and revoked = false order by id", campaignId);
    }

    /** Revoked or not. */
    public Optional<Invitation> ofRater(UUID raterId) {
        return find("raterId = ?1", raterId).firstResultOptional();
    }

    /** Living ones of a person with this address, in campaigns that still take answers. */
    List<UUID> openOf(EmailAddress address) {
        return getSession()
                .createNativeQuery("""
                        select i.id from invitation i
                        join campaign c on c.id = i.campaign_id and c.state = 'COLLECTING'
                        join rater r on r.id = i.rater_id
                        join person p on p.id = r.person_id
                        where p.email = :address and not i.revoked
                        order by c.closes_on, i.id
                        """, UUID.class)
                .setParameter("address", address.text())
                .getResultList();
    }

    /** The raters' names of all invitations of a campaign, revoked ones included, by invitation. */
    Map<UUID, String> names(UUID campaignId) {
        return getSession()
                .createNativeQuery("""
                        select i.id, p.name from invitation i
                        join rater r on r.id = i.rater_id
                        join person p on p.id = r.person_id
                        where i.campaign_id = :campaign
                        """, Tuple.class)
                .setParameter("campaign", campaignId)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    static byte[] hash(String token) {
        return Tokens.hash(Purpose.RATER_LINK, token);
    }
}
