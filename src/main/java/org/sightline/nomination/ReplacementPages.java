package org.sightline.nomination;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;
import org.sightline.rater.RelationshipEntry;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** Somebody else in the place of whoever is proposed, chosen by the one who approves. */
@Path("/executives/{id}/raters/{proposal}/replacement")
@RolesAllowed({Viewer.COACH, Viewer.ADMINISTRATOR, Viewer.SPONSOR})
class ReplacementPages {
    private final Nominees nominees;
    private final Campaigns campaigns;
    private final Proposals proposals;
    private final Propose propose;
    private final Review review;
    private final People people;
    private final Viewer viewer;
    private final Flash flash;

    ReplacementPages(
            Nominees nominees,
            Campaigns campaigns,
            Proposals proposals,
            Propose propose,
            Review review,
            People people,
            Viewer viewer,
            Flash flash) {
        this.nominees = nominees;
        this.campaigns = campaigns;
        this.proposals = proposals;
        this.propose = propose;
        this.review = review;
        this.people = people;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record replacement(
            Nominee nominee,
            Proposal proposal,
            List<Person> known,
            List<Relationship> choices,
            PersonEntry form,
            RelationshipEntry entry,
            String why,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID proposal) {
        Nominee nominee = approved(id);
        Proposal open = open(id, proposal);
        return page(nominee, open, PersonEntry.blank(), open.entry(), "", Faults.none());
    }

    @POST
    @Transactional
    public Response replace(
            @RestPath UUID id,
            @RestPath UUID proposal,
            @RestForm @Nullable String name,
            @RestForm @Nullable String email,
            @RestForm @Nullable String language,
            @RestForm @Nullable String relationship,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm @Nullable String why) {
        Nominee nominee = nominees.locked(approved(id)).orElseThrow(NotFoundException::new);
        Proposal open = open(id, proposal);
        PersonEntry person = PersonEntry.typed(name, email, language);
        RelationshipEntry entry = RelationshipEntry.typed(relationship, from, to);
        String typed = Typed.plain(Objects.requireNonNullElse(why, ""));
        Faults faults = Words.faults(
                "why",
                typed,
                "nomination.fault.why",
                propose.faults(nominee, person, entry).all());
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(nominee, open, person, entry, typed, faults))
                    .build();
        }
        review.replace(nominee, open, person, entry, typed, viewer.accountId());
        flash.say("proposal-replaced", person.name());
        return ReviewPages.shown(id, "");
    }

    private replacement page(
            Nominee nominee, Proposal open, PersonEntry form, RelationshipEntry entry, String why, Faults faults) {
        return new replacement(
                nominee, open, directory(nominee.campaign()), RelationshipEntry.CHOICES, form, entry, why, faults);
    }

    /** Whom the organisation knows: for its administrators, as a coach has no business with its directory. */
    private List<Person> directory(Campaign campaign) {
        return campaigns
                .visibleTo(viewer.accountId(), campaign.id())
                .map(visible -> people.of(visible.organisationId()))
                .orElse(List.of());
    }

    private Nominee approved(UUID id) {
        return nominees.approvedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Proposal open(UUID id, UUID proposal) {
        return proposals
                .of(id, proposal)
                .filter(one -> Standing.DECIDABLE.contains(one.standing()))
                .orElseThrow(NotFoundException::new);
    }
}
