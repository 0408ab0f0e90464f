package org.sightline.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people being rated; for their coach and for themselves those of surveys, as others have no report. */
@ApplicationScoped
public class Executives implements PanacheRepositoryBase<Executive, UUID> {
    private static final String IN_SURVEY =
            "select e from Executive e join Campaign c on c.id = e.campaignId and c.kind = 'SURVEY' where ";

    /** In the order of their names. */
    public List<Executive> of(UUID campaignId) {
        return list(
                "select e from Executive e join Person p on p.id = e.personId where e.campaignId = ?1 "
                        + "order by lower(p.name), p.email",
                campaignId);
    }

    /** Those who are not erased, in no order: of a pulse that may be while answers are still taken. */
    public List<Executive> notErased(UUID campaignId) {
        return getSession()
                .createNativeQuery(
                        "select e.* from executive e where e.campaign_id = :campaign"
                                + " and not exists (select from executive_erasure x where x.executive_id = e.id)",
                        Executive.class)
                .setParameter("campaign", campaignId)
                .getResultList();
    }

    public Optional<Executive> of(UUID campaignId, UUID id) {
        return find("campaignId = ?1 and id = ?2", campaignId, id).firstResultOptional();
    }

    public Optional<Executive> ofPerson(UUID campaignId, UUID personId) {
        return find("campaignId = ?1 and personId = ?2", campaignId, personId).firstResultOptional();
    }

    public List<Executive> coachedBy(UUID accountId) {
        return list(
                "select e from Executive e join Person p on p.id = e.personId join Campaign c on c.id = e.campaignId "
                        + "where e.coachId = ?1 and c.kind = 'SURVEY' order by c.closesOn desc, lower(p.name), e.id",
                accountId);
    }

    /** The executive if this account is the coach; a foreign one is as absent as an unknown one. */
    public Optional<Executive> visibleToCoach(UUID accountId, UUID id) {
        return find(IN_SURVEY + "e.coachId = ?1 and e.id = ?2", accountId, id).firstResultOptional();
    }

    /** The executive if this account is the executive's own. */
    public Optional<Executive> visibleToSelf(UUID accountId, UUID id) {
        return find(IN_SURVEY + "e.accountId = ?1 and e.id = ?2", accountId, id).firstResultOptional();
    }

    public List<Executive> ofAccount(UUID accountId) {
        return list(
                "select e from Executive e join Campaign c on c.id = e.campaignId "
                        + "where e.accountId = ?1 and c.kind = 'SURVEY' order by c.closesOn desc, e.id",
                accountId);
    }

    /** Gives every executive of the campaign a login under their address; one that is there keeps its name. */
    public void letSignIn(UUID campaignId) {
        getSession()
                .createNativeMutationQuery("""
                        insert into account (id, email, name)
                        select gen_random_uuid(), p.email, p.name
                        from executive e join person p on p.id = e.person_id where e.campaign_id = :campaign
                        on conflict (email) do nothing
                        """)
                .setParameter("campaign", campaignId)
                .executeUpdate();
        getSession()
                .createNativeMutationQuery("""
                        update executive e set account_id = a.id
                        from person p join account a on a.email = p.email
                        where p.id = e.person_id and e.campaign_id = :campaign
                            and e.account_id is distinct from a.id
                        """)
                .setParameter("campaign", campaignId)
                .executeUpdate();
    }
}
