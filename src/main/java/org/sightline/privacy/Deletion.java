package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditChains;
import org.sightline.audit.AuditTrail;
import org.sightline.audit.Chain;
import org.sightline.system.Sql;

/** Deletes what is due, each kind of each campaign in a transaction of its own, with its proof and its trace. */
@ApplicationScoped
class Deletion {
    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String COMMENTS = """
            with gone as (
                delete from sealed_comment m using atom a, executive x
                where a.id = m.atom_id and x.id = a.executive_id and x.campaign_id = ? returning x.id)
            select count(distinct id) from gone
            """;

    private final AgroalDataSource database;
    private final DeletionPlan plan;
    private final Retentions retentions;
    private final Erasure erasure;
    private final EngagementErasure engagements;
    private final Proofs proofs;
    private final AuditChains chains;
    private final AuditTrail trail;

    Deletion(
            AgroalDataSource database,
            DeletionPlan plan,
            Retentions retentions,
            Erasure erasure,
            EngagementErasure engagements,
            Proofs proofs,
            AuditChains chains,
            AuditTrail trail) {
        this.database = database;
        this.plan = plan;
        this.retentions = retentions;
        this.erasure = erasure;
        this.engagements = engagements;
        this.proofs = proofs;
        this.chains = chains;
        this.trail = trail;
    }

    /** Does nothing if another node is at it, or it is not due any more: somebody may have chosen a longer time. */
    @Transactional
    void delete(Due due, LocalDate today) {
        if (!due.on(today)
                || !claimed(due)
                || plan.of(due.organisation()).stream().noneMatch(due::sameAs)) {
            return;
        }
        Counts counts = deleted(due, today);
        if (counts.all() == 0) {
            return;
        }
        Proof.Kind kind = Proof.Kind.valueOf(due.kind().name());
        proofs.write(due.organisation(), due.campaign(), kind, due.day(), today, counts);
        trail.record(
                null,
                due.organisation(),
                Act.RETENTION_ENDED,
                due.campaign(),
                due.kind().id() + " " + counts.all());
    }

    /** Erases one executive on request, with its proof. */
    @Transactional
    void erase(UUID organisation, UUID campaign, UUID executive, UUID by, LocalDate today) {
        Counts counts = erasure.erase(executive, Erasure.Reason.REQUEST, today);
        proofs.write(organisation, campaign, Proof.Kind.ERASURE, today, today, counts);
        trail.record(by, organisation, Act.EXECUTIVE_ERASED, executive, "");
    }

    /** Erases one engagement on request, with its proof. */
    @Transactional
    void eraseEngagement(UUID organisation, UUID engagement, UUID by, LocalDate today) {
        Counts counts = engagements.erase(List.of(engagement), Erasure.Reason.REQUEST, today);
        proofs.write(organisation, null, Proof.Kind.ERASURE, today, today, counts);
        trail.record(by, organisation, Act.ENGAGEMENT_ERASED, engagement, "");
    }

    private Counts deleted(Due due, LocalDate today) {
        Counts counts = new Counts();
        try (Connection connection = database.getConnection()) {
            switch (due.kind()) {
                case CONTACTS -> Contacts.delete(connection, campaign(due), counts);
                // whose they were is counted, not how many were written
                case COMMENTS ->
                    counts.add(
                            "sealed_comment",
                            Sql.list(connection, row -> row.getLong(1), COMMENTS, campaign(due))
                                    .getFirst());
                case REPORTS -> {
                    for (UUID executive : Sql.ids(connection, """
                            select x.id from executive x where x.campaign_id = ?
                                and not exists (select from executive_erasure e where e.executive_id = x.id)
                            order by x.id""", campaign(due))) {
                        erasure.erase(executive, Erasure.Reason.RETENTION, today)
                                .rows()
                                .forEach(counts::add);
                        counts.add("executive", 1);
                    }
                }
                case COACHING ->
                    engagements
                            .erase(plan.ended(due), Erasure.Reason.RETENTION, today)
                            .rows()
                            .forEach(counts::add);
                case AUDIT -> {
                    Chain chain = Chain.of(due.organisation());
                    long old = chains.older(
                            chain,
                            today.minusMonths(retentions.of(due.organisation()).auditMonths())
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
                    if (old > 0) {
                        counts.add("audit_event", chains.cut(chain, old));
                    }
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("what was due could not be deleted", e);
        }
    }

    private boolean claimed(Due due) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                            connection,
                            row -> row.getBoolean(1),
                            CLAIM,
                            "retention " + due.kind() + due.organisation() + due.campaign())
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("what is due could not be claimed", e);
        }
    }

    private static UUID campaign(Due due) {
        @Nullable UUID campaign = due.campaign();
        if (campaign == null) {
            throw new IllegalArgumentException(due.kind() + " are of a campaign");
        }
        return campaign;
    }
}
