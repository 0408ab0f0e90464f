package org.sightline.rater;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import org.sightline.account.Account;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Adding an executive to a campaign being prepared, and taking one out. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class ExecutivePages {
    private final Campaigns campaigns;
    private final Executives executives;
    private final People people;
    private final Coaches coaches;
    private final Roster roster;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    ExecutivePages(
            Campaigns campaigns,
            Executives executives,
            People people,
            Coaches coaches,
            Roster roster,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.executives = executives;
        this.people = people;
        this.coaches = coaches;
        this.roster = roster;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record executiveNew(
            Campaign campaign,
            List<Person> known,
            PersonEntry form,
            List<Account> coaches,
            CoachEntry coach,
            Faults faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record executiveRemoval(Campaign campaign, UUID executiveId, String name) implements TemplateInstance {}

    @GET
    @Path("{id}/executives/new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        Campaign campaign = preparing(id);
        List<Account> known = coaches.of(campaign.organisationId());
        return new executiveNew(
                campaign,
                people.of(campaign.organisationId()),
                PersonEntry.blank(),
                known,
                CoachEntry.blank(known),
                Faults.none());
    }

    @POST
    @Path("{id}/executives")
    @Transactional
    public Object add(
            @RestPath UUID id,
            @RestForm @Nullable String name,
            @RestForm @Nullable String email,
            @RestForm @Nullable String language,
            @BeanParam CoachEntry coach) {
        Campaign campaign = preparing(id);
        PersonEntry entry = PersonEntry.typed(name, email, language);
        List<Account> known = coaches.of(campaign.organisationId());
        Faults faults = faults(campaign, entry, coach, known);
        if (faults.any()) {
            return Response.status(422)
                    .entity(new executiveNew(
                            campaign, people.of(campaign.organisationId()), entry, known, coach, faults))
                    .build();
        }
        Person person = roster.person(campaign.organisationId(), entry);
        Executive executive = roster.enrol(campaign, person, coaches.chosen(campaign.organisationId(), coach));
        record(campaign, Act.EXECUTIVE_ADDED, executive.id());
        flash.say("executive-added");
        return RaterPages.shown(id, executive.id());
    }

    @GET
    @Path("{id}/executives/{executiveId}/removal")
    @Transactional
    public TemplateInstance askRemoval(@RestPath UUID id, @RestPath UUID executiveId) {
        Campaign campaign = preparing(id);
        return new executiveRemoval(
                campaign,
                executiveId,
                people.name(executive(campaign, executiveId).personId()));
    }

    @POST
    @Path("{id}/executives/{executiveId}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID executiveId) {
        Campaign campaign = preparing(id);
        roster.dismiss(campaign, executive(campaign, executiveId));
        record(campaign, Act.RATERS_CHANGED, executiveId);
        flash.say("executive-removed");
        return Response.seeOther(URI.create("/campaigns/" + id)).build();
    }

    private void record(Campaign campaign, Act act, UUID executiveId) {
        trail.record(viewer.accountId(), campaign.organisationId(), act, executiveId, "");
    }

    private Faults faults(Campaign campaign, PersonEntry entry, CoachEntry coach, List<Account> known) {
        List<Faults.Fault> faults = new ArrayList<>(entry.faults());
        entry.address()
                .flatMap(address -> people.withAddress(campaign.organisationId(), address))
                .filter(person ->
                        executives.ofPerson(campaign.id(), person.id()).isPresent())
                .ifPresent(
                        person -> faults.add(Faults.Fault.of("email", "rater.fault.executive.known", person.name())));
        faults.addAll(coach.faults(known));
        return new Faults(faults);
    }

    private Executive executive(Campaign campaign, UUID executiveId) {
        return executives.of(campaign.id(), executiveId).orElseThrow(NotFoundException::new);
    }

    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }
}
