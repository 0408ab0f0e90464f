package org.sightline.rater;

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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Chance;
import org.sightline.anonymity.Relationship;
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

/** One executive of a campaign with the raters, to add to. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RaterPages {
    private final Campaigns campaigns;
    private final Executives executives;
    private final People people;
    private final RosterView view;
    private final Roster roster;
    private final NewRater newcomers;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    RaterPages(
            Campaigns campaigns,
            Executives executives,
            People people,
            RosterView view,
            Roster roster,
            NewRater newcomers,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.executives = executives;
        this.people = people;
        this.view = view;
        this.roster = roster;
        this.newcomers = newcomers;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** How many are asked in a relationship, the key of what that means, and from how many on enough usually answer. */
    record Group(String relationship, int raters, String advice, int advised) {}

    /** @param look what stands against the form, or for a second thought */
    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record executive(
            Campaign campaign,
            RosterView.ExecutiveRow executive,
            List<Group> groups,
            List<Person> known,
            List<Relationship> choices,
            PersonEntry form,
            RelationshipEntry entry,
            NewRater.Look look,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{id}/executives/{executiveId}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID executiveId) {
        Campaign campaign = visible(id);
        return page(campaign, executiveId, PersonEntry.blank(), RelationshipEntry.blank(), NewRater.Look.NONE);
    }

    @POST
    @Path("{id}/executives/{executiveId}/raters")
    @Transactional
    public Object add(
            @RestPath UUID id,
            @RestPath UUID executiveId,
            @RestForm @Nullable String name,
            @RestForm @Nullable String email,
            @RestForm @Nullable String language,
            @RestForm @Nullable String relationship,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm @Nullable String insist) {
        Campaign campaign = open(id);
        Executive executive = executives.of(id, executiveId).orElseThrow(NotFoundException::new);
        PersonEntry form = PersonEntry.typed(name, email, language);
        RelationshipEntry entry = RelationshipEntry.typed(relationship, from, to);
        NewRater.Look look =
                newcomers.at(campaign, row(campaign, executiveId), form, entry, Objects.requireNonNullElse(insist, ""));
        if (look.faults().any()) {
            return Response.status(422)
                    .entity(page(campaign, executiveId, form, entry, look))
                    .build();
        }
        roster.nominate(campaign, executive, roster.person(campaign.organisationId(), form), entry);
        trail.record(viewer.accountId(), campaign.organisationId(), Act.RATERS_CHANGED, executiveId, "added");
        flash.say(campaign.collecting() ? "rater-invited" : "saved");
        return shown(id, executiveId);
    }

    private TemplateInstance page(
            Campaign campaign, UUID executiveId, PersonEntry form, RelationshipEntry entry, NewRater.Look look) {
        RosterView.ExecutiveRow row = row(campaign, executiveId);
        List<Group> groups = row.groups().entrySet().stream()
                .map(group -> group(group, campaign.minimum()))
                .toList();
        return new executive(
                campaign,
                row,
                groups,
                people.of(campaign.organisationId()),
                RelationshipEntry.CHOICES,
                form,
                entry,
                look,
                look.faults());
    }

    private static Group group(Map.Entry<Relationship, Integer> group, int minimum) {
        GroupSize size = GroupSize.of(group.getKey(), group.getValue(), minimum);
        return new Group(group.getKey().id(), group.getValue(), size.id(), Chance.advised(minimum));
    }

    private RosterView.ExecutiveRow row(Campaign campaign, UUID executiveId) {
        return view.of(campaign.id(), executiveId).orElseThrow(NotFoundException::new);
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Campaign open(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(campaign -> campaign.preparing() || campaign.collecting())
                .orElseThrow(NotFoundException::new);
    }

    /** Back to the executive's page. */
    static Response shown(UUID id, UUID executiveId) {
        return Response.seeOther(URI.create("/campaigns/" + id + "/executives/" + executiveId))
                .build();
    }
}
