package org.sightline.organisation;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The administrator's organisations, each with its people. */
@Path("/organisations")
@RolesAllowed(Viewer.ADMINISTRATOR)
class OrganisationPages {
    /** More than these are found by searching, not by scrolling. */
    static final int MOST_SHOWN = 200;

    private final Organisations organisations;
    private final People people;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    OrganisationPages(Organisations organisations, People people, AuditTrail trail, Viewer viewer, Flash flash) {
        this.organisations = organisations;
        this.people = people;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record organisations(List<Organisation> organisations, String name, Faults faults) implements TemplateInstance {}

    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record organisation(
            Organisation organisation, List<Person> people, long found, String query, PersonEntry form, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list() {
        return new organisations(organisations.administeredBy(viewer.accountId()), "", Faults.none());
    }

    @POST
    @Transactional
    public Object create(@RestForm @Nullable String name) {
        String clean = Typed.line(Objects.requireNonNullElse(name, ""));
        Faults faults = faults(clean);
        if (faults.any()) {
            return Response.status(422)
                    .entity(new organisations(organisations.administeredBy(viewer.accountId()), clean, faults))
                    .build();
        }
        Organisation organisation = new Organisation(UUID.randomUUID(), clean);
        organisations.found(organisation, viewer.accountId());
        trail.record(viewer.accountId(), organisation.id(), Act.ORGANISATION_CREATED, organisation.id(), "");
        flash.say("organisation-created");
        return Response.seeOther(URI.create("/organisations/" + organisation.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String q) {
        return page(visible(id), Typed.line(Objects.requireNonNullElse(q, "")), PersonEntry.blank(), Faults.none());
    }

    @POST
    @Path("{id}/people")
    @Transactional
    public Object add(
            @RestPath UUID id,
            @RestForm @Nullable String name,
            @RestForm @Nullable String email,
            @RestForm @Nullable String language) {
        Organisation organisation = visible(id);
        PersonEntry entry = PersonEntry.typed(name, email, language);
        Faults faults = people.faults(organisation.id(), entry);
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(organisation, "", entry, faults))
                    .build();
        }
        people.persist(
                new Person(UUID.randomUUID(), organisation.id(), entry.name(), entry.soundAddress(), entry.language()));
        flash.say("saved");
        return Response.seeOther(URI.create("/organisations/" + organisation.id()))
                .build();
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Organisation organisation, String query, PersonEntry form, Faults faults) {
        return new organisation(
                organisation,
                people.matching(organisation.id(), query, MOST_SHOWN),
                people.countMatching(organisation.id(), query),
                query,
                form,
                faults);
    }

    private static Faults faults(String name) {
        if (name.isEmpty()) {
            return Faults.of("name", "organisation.fault.organisation.missing");
        }
        int length = name.codePointCount(0, name.length());
        return length > Organisation.LONGEST_NAME
                ? Faults.of("name", "organisation.fault.organisation.long", length, Organisation.LONGEST_NAME)
                : Faults.none();
    }
}
