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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.account.FreshProof;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;
import org.sightline.web.WholeDatabase;

/** Erasing the contact data of somebody who was only asked, or of nobody in any campaign; or where to begin otherwise. */
@Path("/organisations/{id}/people/{personId}/erasure")
@RolesAllowed(Viewer.ADMINISTRATOR)
class ContactErasurePages {
    private final Organisations organisations;
    private final People people;
    private final Erasable erasable;
    private final ContactErasure erasure;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    ContactErasurePages(
            Organisations organisations,
            People people,
            Erasable erasable,
            ContactErasure erasure,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.organisations = organisations;
        this.people = people;
        this.erasable = erasable;
        this.erasure = erasure;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /**
     * The page.
     *
     * @param against campaigns in which something is to be done first
     * @param asked in how many sealed campaigns the person was asked
     */
    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record contactErasure(Organisation organisation, Person person, List<Erasable.Involved> against, long asked)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance ask(@RestPath UUID id, @RestPath UUID personId) {
        Organisation organisation = visible(id);
        return page(organisation, person(organisation, personId));
    }

    @POST
    @FreshProof
    @Transactional
    @WholeDatabase("what is told of a person goes wherever it stands")
    public Object erase(@RestPath UUID id, @RestPath UUID personId) {
        Organisation organisation = visible(id);
        Person person = person(organisation, personId);
        if (erasable.involved(personId).stream().anyMatch(Erasable.Involved::against)) {
            return Response.status(409).entity(page(organisation, person)).build();
        }
        erasure.erase(personId);
        trail.record(viewer.accountId(), id, Act.CONTACT_ERASED, null, "");
        flash.say("contact-erased");
        return Response.seeOther(URI.create("/organisations/" + id)).build();
    }

    private TemplateInstance page(Organisation organisation, Person person) {
        List<Erasable.Involved> all = erasable.involved(person.id());
        List<Erasable.Involved> against =
                all.stream().filter(Erasable.Involved::against).toList();
        return new contactErasure(organisation, person, against, all.size() - against.size());
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Person person(Organisation organisation, UUID id) {
        return people.of(organisation.id(), id).orElseThrow(NotFoundException::new);
    }
}
