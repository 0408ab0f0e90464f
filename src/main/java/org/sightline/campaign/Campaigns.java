package org.sightline.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Campaigns, loaded through the administrator who asks. Those who administer or coach find surveys here: a pulse or a
 * question has its pages with the coaching that it belongs to.
 */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {
    private static final String ADMINISTERED = "c.kind = 'SURVEY' and exists (select 1 from membership m "
            + "where m.organisation_id = c.organisation_id and m.account_id = :account and m.role = 'ADMINISTRATOR')";

    private static final String COACHED =
            "c.kind = 'SURVEY' and exists (select 1 from executive e where e.campaign_id = c.id and e.coach_id = :account)";

    /** The campaign if this account administers its organisation; a foreign one is as absent as an unknown one. */
    public Optional<Campaign> visibleTo(UUID accountId, UUID id) {
        return getSession()
                .createNativeQuery("select c.* from campaign c where c.id = :id and " + ADMINISTERED, Campaign.class)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** The campaign if this account coaches an executive in it; any other is as absent as an unknown one. */
    public Optional<Campaign> coachedBy(UUID accountId, UUID id) {
        return getSession()
                .createNativeQuery("select c.* from campaign c where c.id = :id and " + COACHED, Campaign.class)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** Who but this account may confirm that the campaign closes early: its organisation's administrators, its coaches. */
    public List<UUID> secondPeople(UUID accountId, UUID id) {
        return getSession()
                .createNativeQuery(
                        "select m.account_id from campaign c join membership m on m.organisation_id = c.organisation_id"
                                + " where c.id = :id and m.role = 'ADMINISTRATOR' and m.account_id <> :account"
                                + " union select e.coach_id from executive e"
                                + " where e.campaign_id = :id and e.coach_id <> :account",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .list();
    }

    /** Open ones first, then by closing day, the latest first. */
    public List<Campaign> visibleTo(UUID accountId) {
        return getSession()
                .createNativeQuery(
                        "select c.* from campaign c where " + ADMINISTERED
                                + " order by c.state in ('SEALED', 'ARCHIVED'), c.closes_on desc, c.name, c.id",
                        Campaign.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public Campaign required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new IllegalArgumentException("no campaign " + id));
    }

    /** The campaign with its row locked until the transaction ends, for a change of state. */
    public Campaign locked(UUID id) {
        Campaign campaign = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (campaign == null) {
            throw new IllegalArgumentException("no campaign " + id);
        }
        getSession().refresh(campaign);
        return campaign;
    }

    public List<Campaign> in(Campaign.State state) {
        return list("state = ?1 order by id", state);
    }

    /** Collecting campaigns whose closing day has ended where they live. */
    @Transactional
    public List<UUID> overdue(Instant now) {
        return getSession()
                .createNativeQuery(
                        "select c.id from campaign c where c.state = 'COLLECTING' "
                                + "and c.closes_on < (cast(:now as timestamptz) at time zone c.time_zone)::date order by c.id",
                        UUID.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    /**
     * Waits for every save of an answer that is under way and holds further ones back until the transaction ends;
     * saves hold the shared side of the same lock.
     */
    public void holdBackSaves(UUID id) {
        getSession()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))", Integer.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }
}
