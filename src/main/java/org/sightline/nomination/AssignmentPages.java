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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Quota;
import org.sightline.campaign.Quotas;
import org.sightline.ledger.Load;
import org.sightline.ledger.RequestExceptions;
import org.sightline.ledger.Requests;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.rater.RosterView;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** Who asks whom: how many each executive has in each relationship, and how much each person is asked. */
@Path("/campaigns/{id}/assignments")
@RolesAllowed(Viewer.ADMINISTRATOR)
class AssignmentPages {
    /** People listed for being asked by more than one. */
    private static final int MOST_LISTED = 100;

    private final Campaigns campaigns;
    private final RosterView view;
    private final Quotas quotas;
    private final Requests requests;
    private final RequestExceptions exceptions;
    private final People people;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    AssignmentPages(
            Campaigns campaigns,
            RosterView view,
            Quotas quotas,
            Requests requests,
            RequestExceptions exceptions,
            People people,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.view = view;
        this.quotas = quotas;
        this.requests = requests;
        this.exceptions = exceptions;
        this.people = people;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** How many are asked in one relationship; {@code low} if fewer than the campaign wants. */
    record Cell(String relationship, int count, boolean low) {}

    record Row(UUID id, String name, List<Cell> cells, int total) {}

    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record assignments(
            Campaign campaign, List<Relationship> relationships, List<Row> rows, List<Requests.Busy> busy, int days)
            implements TemplateInstance {}

    /** @param reason of the exception, null if there is none */
    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record assignment(
            Campaign campaign,
            Person person,
            List<Requests.Request> requests,
            Load load,
            int most,
            @Nullable String reason,
            String typed,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Campaign campaign = visible(id);
        Map<Relationship, Quota> wanted = quotas.of(id);
        List<Row> rows = view.of(id).stream().map(row -> row(row, wanted)).toList();
        return new assignments(
                campaign, Quota.RELATIONSHIPS, rows, requests.busiest(campaign, 2, MOST_LISTED), Load.DAYS);
    }

    @GET
    @Path("/{person}")
    @Transactional
    public TemplateInstance person(@RestPath UUID id, @RestPath UUID person) {
        Campaign campaign = visible(id);
        return page(campaign, known(campaign, person), "", Faults.none());
    }

    @POST
    @Path("/{person}/exception")
    @Transactional
    public Response except(@RestPath UUID id, @RestPath UUID person, @RestForm @Nullable String reason) {
        Campaign campaign = visible(id);
        Person known = known(campaign, person);
        if (!open(campaign)) {
            throw new NotFoundException();
        }
        String typed = Typed.plain(Objects.requireNonNullElse(reason, ""));
        Faults faults = Words.faults("reason", typed, "nomination.fault.exception", List.of());
        if (faults.any()) {
            return Response.status(422)
                    .entity(page(campaign, known, typed, faults))
                    .build();
        }
        if (exceptions.grant(id, person, typed, viewer.accountId())) {
            trail.record(viewer.accountId(), campaign.organisationId(), Act.REQUEST_EXCEPTED, id, "");
            flash.say("exception-granted", known.name());
        }
        return Response.seeOther(URI.create("/campaigns/" + id + "/assignments/" + person))
                .build();
    }

    private assignment page(Campaign campaign, Person person, String typed, Faults faults) {
        List<Requests.Request> all = requests.of(campaign.organisationId(), person.email());
        Optional<String> reason = exceptions.reason(campaign.id(), person.id());
        return new assignment(
                campaign,
                person,
                all,
                new Load(all.size(), reason.isPresent() || !open(campaign)),
                Load.MOST,
                reason.orElse(null),
                typed,
                faults);
    }

    private static Row row(RosterView.ExecutiveRow executive, Map<Relationship, Quota> wanted) {
        Map<Relationship, Integer> counts = executive.groups();
        List<Cell> cells = Quota.RELATIONSHIPS.stream()
                .map(relationship -> {
                    int count = counts.getOrDefault(relationship, 0);
                    int least =
                            wanted.getOrDefault(relationship, new Quota(0, 0)).minimum();
                    return new Cell(relationship.id(), count, count < least);
                })
                .toList();
        return new Row(
                executive.id(), executive.name(), cells, executive.others().size());
    }

    private Person known(Campaign campaign, UUID person) {
        return people.of(campaign.organisationId(), person).orElseThrow(NotFoundException::new);
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private static boolean open(Campaign campaign) {
        return campaign.preparing() || campaign.collecting();
    }
}
