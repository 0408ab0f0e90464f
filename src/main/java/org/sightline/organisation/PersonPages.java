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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** One person of an organisation, to be corrected. */
@Path("/organisations")
@RolesAllowed(Viewer.ADMINISTRATOR)
class PersonPages {
    private final Organisations organisations;
    private final People people;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    PersonPages(Organisations organisations, People people, AuditTrail trail, Viewer viewer, Flash flash) {
        this.organisations = organisations;
        this.people = people;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record person(
            Organisation organisation,
            Person person,
            PersonEntry form,
            String timeZone,
            List<String> timeZones,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{id}/people/{personId}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID personId) {
        Organisation organisation = visible(id);
        Person person = people.of(organisation.id(), personId).orElseThrow(NotFoundException::new);
        return new person(
                organisation,
                person,
                new PersonEntry(person.name(), person.email(), person.language()),
                person.timeZone().map(ZoneId::getId).orElse(""),
                TimeZones.all(),
                Faults.none());
    }

    @POST
    @Path("{id}/people/{personId}")
    @Transactional
    public Object change(
            @RestPath UUID id,
            @RestPath UUID personId,
            @RestForm @Nullable String name,
            @RestForm @Nullable String email,
            @RestForm @Nullable String language,
            @RestForm @Nullable String timeZone) {
        Organisation organisation = visible(id);
        Person person = people.of(organisation.id(), personId).orElseThrow(NotFoundException::new);
        PersonEntry entry = PersonEntry.typed(name, email, language);
        String zone = timeZone == null ? "" : timeZone;
        Faults faults = faults(person, entry, zone);
        if (faults.any()) {
            return Response.status(422)
                    .entity(new person(organisation, person, entry, zone, TimeZones.all(), faults))
                    .build();
        }
        person.correct(entry.name(), entry.soundAddress(), entry.language());
        person.worksIn(Optional.of(zone).filter(chosen -> !chosen.isEmpty()).map(ZoneId::of));
        trail.record(viewer.accountId(), organisation.id(), Act.PERSON_CHANGED, person.id(), "");
        flash.say("saved");
        return Response.seeOther(URI.create("/organisations/" + organisation.id()))
                .build();
    }

    private Faults faults(Person person, PersonEntry entry, String timeZone) {
        List<Faults.Fault> all = new ArrayList<>(people.faults(person, entry).all());
        if (!timeZone.isEmpty() && !TimeZones.all().contains(timeZone)) {
            all.add(Faults.Fault.of("timeZone", "organisation.fault.time-zone"));
        }
        return new Faults(all);
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
