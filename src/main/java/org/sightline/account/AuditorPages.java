package org.sightline.account;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.organisation.PersonEntry;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Who may audit an organisation; its administrators decide, and the auditors read that they did. */
@Path("/organisations/{id}/auditors")
@RolesAllowed(Viewer.ADMINISTRATOR)
class AuditorPages {
    private final Organisations organisations;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    AuditorPages(Organisations organisations, Accounts accounts, AuditTrail trail, Viewer viewer, Flash flash) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record auditors(Organisation organisation, List<Account> auditors, PersonEntry form, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return page(visible(id), PersonEntry.blank(), Faults.none());
    }

    @POST
    @Transactional
    public Object appoint(@RestPath UUID id, @RestForm @Nullable String name, @RestForm @Nullable String email) {
        Organisation organisation = visible(id);
        PersonEntry entry = PersonEntry.typed(name, email);
        Faults faults = faults(organisation, entry);
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(organisation, entry, faults))
                    .build();
        }
        Account account = accounts.of(entry.soundAddress(), entry.name());
        account.join(organisation.id(), Role.AUDITOR);
        record(organisation, Act.ROLE_GRANTED, account);
        flash.say("auditor-appointed", account.email());
        return shown(organisation);
    }

    @POST
    @Path("{account}/withdrawal")
    @Transactional
    public Response withdraw(@RestPath UUID id, @RestPath UUID account) {
        Organisation organisation = visible(id);
        Account auditor = accounts.findByIdOptional(account)
                .filter(known -> known.holds(Role.AUDITOR, organisation.id()))
                .orElseThrow(NotFoundException::new);
        auditor.leave(organisation.id(), Role.AUDITOR);
        record(organisation, Act.ROLE_WITHDRAWN, auditor);
        flash.say("auditor-withdrawn", auditor.name());
        return shown(organisation);
    }

    private Faults faults(Organisation organisation, PersonEntry entry) {
        List<Faults.Fault> faults = new ArrayList<>(entry.faults());
        entry.address()
                .flatMap(accounts::withEmail)
                .filter(known -> known.holds(Role.AUDITOR, organisation.id()))
                .ifPresent(known -> faults.add(Faults.Fault.of("email", "account.fault.auditor.known", known.name())));
        return new Faults(faults);
    }

    private void record(Organisation organisation, Act act, Account account) {
        trail.record(viewer.accountId(), organisation.id(), act, account.id(), Role.AUDITOR.word());
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Organisation organisation, PersonEntry form, Faults faults) {
        return new auditors(organisation, accounts.holding(Role.AUDITOR, organisation.id()), form, faults);
    }

    private static Response shown(Organisation organisation) {
        return Response.seeOther(URI.create("/organisations/" + organisation.id() + "/auditors"))
                .build();
    }
}
