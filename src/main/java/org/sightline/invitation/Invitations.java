package org.sightline.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.Collection;
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

    /** To whom an invitation goes. */
    record Addressee(UUID personId, String name, String email) {}

    /** The raters of some invitations of a campaign, revoked ones included, by invitation. */
    Map<UUID, Addressee> addressees(UUID campaignId, Collection<UUID> ids) {
        return getSession()
                .createNativeQuery("""
                        select i.id, p.id, p.name, p.email from invitation i
                        join rater r on r.id = i.rater_id
                        join person p on p.id = r.person_id
                        where i.campaign_id = :campaign and i.id in (:ids)
                        """, Tuple.class)
                .setParameter("campaign", campaignId)
                .setParameterList("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> new Addressee(
                                row.get(1, UUID.class), row.get(2, String.class), row.get(3, String.class))));
    }

    /** Living ones of a person, in campaigns that still take answers. */
    List<Invitation> openOf(UUID personId) {
        return getSession()
                .createNativeQuery("""
                        select i.* from invitation i
                        join campaign c on c.id = i.campaign_id and c.state = 'COLLECTING'
                        join rater r on r.id = i.rater_id
                        where r.person_id = :person and not i.revoked
                        order by i.id for update of i
                        """, Invitation.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** The zones of living invitations to people who have one of their own. */
    Map<UUID, ZoneId> zones(UUID campaignId) {
        return getSession()
                .createNativeQuery("""
                        select i.id, p.time_zone from invitation i
                        join rater r on r.id = i.rater_id
                        join person p on p.id = r.person_id
                        where i.campaign_id = :campaign and not i.revoked and p.time_zone is not null
                        """, Tuple.class)
                .setParameter("campaign", campaignId)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> ZoneId.of(row.get(1, String.class))));
    }

    /** Empty for a person without a zone of their own. */
    Optional<ZoneId> zone(UUID id) {
        return getSession()
                .createNativeQuery("""
                        select p.time_zone from invitation i
                        join rater r on r.id = i.rater_id
                        join person p on p.id = r.person_id
                        where i.id = :invitation and p.time_zone is not null
                        """, String.class)
                .setParameter("invitation", id)
                .uniqueResultOptional()
                .map(ZoneId::of);
    }

    static byte[] hash(String token) {
        return Tokens.hash(Purpose.RATER_LINK, token);
    }
}
