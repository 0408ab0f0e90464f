package org.sightline.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The second factor of an organisation's members: whether it is demanded, and the help for one who lost it. */
@Path("/organisations/{id}/access/second-factor")
@RolesAllowed(Viewer.ADMINISTRATOR)
class MemberFactorPages {
    private final Organisations organisations;
    private final Accounts accounts;
    private final Members members;
    private final MemberChanges changes;
    private final SecondFactorRule rule;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    MemberFactorPages(
            Organisations organisations,
            Accounts accounts,
            Members members,
            MemberChanges changes,
            SecondFactorRule rule,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.members = members;
        this.changes = changes;
        this.rule = rule;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @POST
    @FreshProof
    @Transactional
    public Response demand(@RestPath UUID id, @RestForm @Nullable String demanded) {
        Organisation organisation = visible(id);
        SecondFactorRule.Demand demand =
                demanded == null ? SecondFactorRule.Demand.OFFERED : SecondFactorRule.Demand.REQUIRED;
        rule.set(organisation.id(), demand);
        trail.record(viewer.accountId(), organisation.id(), Act.FACTOR_DEMANDED, organisation.id(), demand.name());
        flash.say("saved");
        return AccessPages.shown(organisation.id());
    }

    /** Another's only: one's own is changed on the page of one's own account. */
    @POST
    @Path("/{account}/reset")
    @FreshProof
    @Transactional
    public Response reset(@RestPath UUID id, @RestPath UUID account) throws SQLException {
        Organisation organisation = visible(id);
        Member member = members.of(organisation.id(), account)
                .filter(Member::factor)
                .filter(other -> !other.id().equals(viewer.accountId()))
                .orElseThrow(NotFoundException::new);
        changes.reset(viewer.accountId(), organisation.id(), accounts.findById(account));
        flash.say("factor-reset", member.name());
        return AccessPages.shown(organisation.id());
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
