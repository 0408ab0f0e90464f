package org.sightline.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** How long an organisation keeps what, what will be deleted on which day, and the proofs of what was. */
@Path("/organisations/{id}/retention")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RetentionPages {
    private static final int MOST_PROOFS = 200;

    private final Organisations organisations;
    private final Retentions retentions;
    private final DeletionPlan plan;
    private final Proofs proofs;
    private final RetentionSettings settings;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    RetentionPages(
            Organisations organisations,
            Retentions retentions,
            DeletionPlan plan,
            Proofs proofs,
            RetentionSettings settings,
            AuditTrail trail,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.organisations = organisations;
        this.retentions = retentions;
        this.plan = plan;
        this.proofs = proofs;
        this.settings = settings;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param previewed whether the days are those of times that are typed and not kept yet
     * @param unsealed campaigns that should have been sealed long ago
     */
    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record retention(
            Organisation organisation,
            Retention.Form form,
            boolean previewed,
            List<Due> plan,
            LocalDate today,
            List<DeletionPlan.Unsealed> unsealed,
            List<Proof> proofs,
            int backupDays,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Organisation organisation = visible(id);
        Retention kept = retentions.of(id);
        return page(organisation, Retention.Form.of(kept), false, kept, Faults.none());
    }

    /** @param act {@code preview} shows the days and keeps nothing */
    @POST
    @Transactional
    public Object change(
            @RestPath UUID id,
            @RestForm @Nullable String contacts,
            @RestForm @Nullable String comments,
            @RestForm @Nullable String reports,
            @RestForm @Nullable String coaching,
            @RestForm @Nullable String audit,
            @RestForm @Nullable String version,
            @RestForm @Nullable String act) {
        Organisation organisation = visible(id);
        Retention.Form form = Retention.Form.typed(contacts, comments, reports, coaching, audit, version);
        Faults faults = form.faults();
        if (faults.any()) {
            return refused(organisation, form, faults);
        }
        if ("preview".equals(act)) {
            return page(organisation, form, true, form.sound(), faults);
        }
        if (!retentions.change(id, form.sound())) {
            return refused(organisation, form, Faults.of("contacts", "retention.fault.meanwhile"));
        }
        Retention to = form.sound();
        trail.record(
                viewer.accountId(),
                id,
                Act.RETENTION_CHANGED,
                id,
                "%d d, %d m, %d m, %d m, %d m"
                        .formatted(
                                to.contactDays(),
                                to.commentMonths(),
                                to.reportMonths(),
                                to.coachingMonths(),
                                to.auditMonths()));
        flash.say("saved");
        return Response.seeOther(URI.create("/organisations/" + id + "/retention"))
                .build();
    }

    private Response refused(Organisation organisation, Retention.Form form, Faults faults) {
        return Response.status(422)
                .entity(page(organisation, form, false, retentions.of(organisation.id()), faults))
                .build();
    }

    private TemplateInstance page(
            Organisation organisation, Retention.Form form, boolean previewed, Retention times, Faults faults) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new retention(
                organisation,
                form,
                previewed,
                plan.of(organisation.id(), times),
                today,
                plan.unsealed(organisation.id(), today),
                proofs.of(organisation.id(), MOST_PROOFS),
                settings.backupDays(),
                faults);
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
