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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.organisation.PersonEntry;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Who may do what in an organisation; its administrators decide, and the auditors read that they did. */
@Path("/organisations/{id}/access")
@RolesAllowed(Viewer.ADMINISTRATOR)
class AccessPages {
    private final Organisations organisations;
    private final Members members;
    private final MemberChanges changes;
    private final SecondFactorRule rule;
    private final Viewer viewer;
    private final Flash flash;

    AccessPages(
            Organisations organisations,
            Members members,
            MemberChanges changes,
            SecondFactorRule rule,
            Viewer viewer,
            Flash flash) {
        this.organisations = organisations;
        this.members = members;
        this.changes = changes;
        this.rule = rule;
        this.viewer = viewer;
        this.flash = flash;
    }

    /**
     * The page.
     *
     * @param chosen word of the role in the form, empty if none is chosen
     * @param everywhere whether the installation demands a second factor, whatever the organisation says
     * @param demanded whether the organisation does
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record access(
            Organisation organisation,
            List<Member> members,
            List<Role> roles,
            PersonEntry form,
            String chosen,
            boolean everywhere,
            boolean demanded,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        return page(visible(id), PersonEntry.blank(), "", Faults.none());
    }

    @POST
    @FreshProof
    @Transactional
    public Object grant(
            @RestPath UUID id,
            @RestForm @Nullable String name,
            @RestForm @Nullable String email,
            @RestForm @Nullable String role) {
        Organisation organisation = visible(id);
        PersonEntry entry = PersonEntry.typed(name, email);
        Optional<Role> chosen = Role.named(role);
        Faults faults = faults(organisation, entry, chosen);
        if (faults.any() || chosen.isEmpty()) {
            return Response.status(422)
                    .entity(page(organisation, entry, chosen.map(Role::word).orElse(""), faults))
                    .build();
        }
        Account account = changes.grant(viewer.accountId(), organisation.id(), entry, chosen.get());
        flash.say("role-granted", account.email());
        return shown(organisation.id());
    }

    @POST
    @Path("{account}/{role}/withdrawal")
    @FreshProof
    @Transactional
    public Response withdraw(@RestPath UUID id, @RestPath UUID account, @RestPath String role) {
        Organisation organisation = visible(id);
        Role held = Role.named(role).orElseThrow(NotFoundException::new);
        Member member = members.of(organisation.id(), account).orElseThrow(NotFoundException::new);
        switch (changes.withdraw(viewer.accountId(), organisation.id(), account, held)) {
            case NOT_HELD -> throw new NotFoundException();
            case LAST_ADMINISTRATOR -> flash.say("last-administrator");
            case DONE -> {
                boolean orphans = held == Role.COACH && members.coached(organisation.id(), account) > 0;
                flash.say(orphans ? "coach-withdrawn" : "role-withdrawn", member.name());
            }
        }
        // whoever gave up their own administration cannot see this page any more
        return held == Role.ADMINISTRATOR && account.equals(viewer.accountId())
                ? Response.seeOther(URI.create("/")).build()
                : shown(organisation.id());
    }

    private Faults faults(Organisation organisation, PersonEntry entry, Optional<Role> chosen) {
        List<Faults.Fault> faults = new ArrayList<>(entry.faults());
        if (chosen.isEmpty()) {
            faults.add(Faults.Fault.of("role", "account.fault.role.missing"));
        }
        entry.address()
                .flatMap(address -> holder(organisation, address.text(), chosen))
                .ifPresent(known -> faults.add(Faults.Fault.of("email", "account.fault.role.known", known.name())));
        return new Faults(faults);
    }

    private Optional<Member> holder(Organisation organisation, String email, Optional<Role> role) {
        return members.of(organisation.id()).stream()
                .filter(member -> member.email().equals(email))
                .filter(member -> role.filter(member.roles()::contains).isPresent())
                .findFirst();
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Organisation organisation, PersonEntry form, String chosen, Faults faults) {
        return new access(
                organisation,
                members.of(organisation.id()),
                List.of(Role.values()),
                form,
                chosen,
                rule.everywhere(),
                rule.demandedBy(organisation.id()),
                faults);
    }

    static Response shown(UUID organisation) {
        return Response.seeOther(URI.create("/organisations/" + organisation + "/access"))
                .build();
    }
}
