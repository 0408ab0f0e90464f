package org.sightline.invitation;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.rater.RosterView;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/**
 * Asking for an extra reminder to whoever has not finished. The page knows invitations and the calendar, and nothing of
 * answers: what it says, and what it refuses, is the same whoever has answered.
 */
@Path("/campaigns")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.COACH})
class NudgePages {
    private final Campaigns campaigns;
    private final NudgeOffer offer;
    private final Nudging nudging;
    private final Nudges nudges;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    NudgePages(
            Campaigns campaigns,
            NudgeOffer offer,
            Nudging nudging,
            Nudges nudges,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.campaigns = campaigns;
        this.offer = offer;
        this.nudging = nudging;
        this.nudges = nudges;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param leavesAt of the next round, null if there is none */
    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record nudge(
            Campaign campaign,
            int pause,
            @Nullable Instant leavesAt,
            List<NudgeOffer.Choice> executives,
            List<String> groups,
            String group,
            List<NudgeOffer.Asked> asked,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("{id}/nudge")
    @Transactional
    public Object show(@RestPath UUID id, @RestQuery @Nullable String executive) {
        Campaign campaign = visible(id);
        return campaign.collecting()
                ? page(campaign, Objects.requireNonNullElse(executive, ""), "", Faults.none())
                : Response.seeOther(URI.create("/campaigns/" + id + "/monitor")).build();
    }

    @POST
    @Path("{id}/nudge/request")
    @Transactional
    public Object request(@RestPath UUID id, @RestForm @Nullable String executive, @RestForm @Nullable String group) {
        visible(id);
        Campaign campaign = campaigns.locked(id);
        String about = Objects.requireNonNullElse(executive, "");
        Optional<Relationship> relationship = relationship(Objects.requireNonNullElse(group, ""));
        List<RosterView.ExecutiveRow> chosen = executives(campaign).stream()
                .filter(row -> about.isEmpty() || row.id().toString().equals(about))
                .toList();
        if (chosen.isEmpty()) {
            throw new NotFoundException();
        }
        Optional<Instant> leaves = campaign.collecting() ? nudging.next(campaign) : Optional.empty();
        List<Nudges.Nudge> all = nudges.of(id);
        List<RosterView.ExecutiveRow> fit = chosen.stream()
                .filter(row -> nudging.refusal(campaign, all, row.id(), row.groups(), relationship)
                        .isEmpty())
                .toList();
        if (leaves.isEmpty() || fit.isEmpty()) {
            Faults faults = leaves.isEmpty()
                    ? Faults.of("executive", "monitor.nudge.never")
                    : Faults.of("executive", "monitor.nudge.refused", campaign.minimum(), Nudging.PAUSE);
            return Response.status(422)
                    .entity(page(
                            campaign, about, relationship.map(Relationship::id).orElse(""), faults))
                    .build();
        }
        for (RosterView.ExecutiveRow row : fit) {
            nudges.add(id, new Nudges.Target(row.id(), relationship), viewer.accountId(), leaves.get());
            record(
                    campaign,
                    Act.NUDGE_ASKED,
                    row.id(),
                    relationship.map(Relationship::id).orElse(""));
        }
        flash.say("nudge-asked");
        return back(id);
    }

    @POST
    @Path("{id}/nudge/withdrawal")
    @Transactional
    public Response withdraw(@RestPath UUID id, @RestForm @Nullable String nudge) {
        Campaign campaign = visible(id);
        Nudges.Nudge known = nudges.of(id).stream()
                .filter(one -> one.id().toString().equals(nudge))
                .filter(one -> executives(campaign).stream()
                        .anyMatch(row -> row.id().equals(one.target().executive())))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean withdrawn = nudges.withdraw(id, known.id());
        if (withdrawn) {
            record(campaign, Act.NUDGE_WITHDRAWN, known.target().executive(), "");
        }
        flash.say(withdrawn ? "nudge-withdrawn" : "mails-unchanged");
        return back(id);
    }

    private TemplateInstance page(Campaign campaign, String executive, String group, Faults faults) {
        List<RosterView.ExecutiveRow> rows = executives(campaign);
        return new nudge(
                campaign,
                Nudging.PAUSE,
                nudging.next(campaign).orElse(null),
                offer.choices(campaign, rows, executive),
                offer.groups(campaign, rows),
                group,
                offer.asked(campaign, rows),
                faults);
    }

    private List<RosterView.ExecutiveRow> executives(Campaign campaign) {
        return offer.executives(viewer.accountId(), campaign.id());
    }

    /** Empty for all; what is no group is no page either. */
    private static Optional<Relationship> relationship(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(Relationship.values())
                .filter(one -> one != Relationship.SELF && one.id().equals(id))
                .findFirst()
                .or(() -> {
                    throw new NotFoundException();
                });
    }

    private void record(Campaign campaign, Act act, UUID executive, String detail) {
        trail.record(viewer.accountId(), campaign.organisationId(), act, executive, detail);
    }

    private Campaign visible(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .or(() -> campaigns.coachedBy(viewer.accountId(), id))
                .orElseThrow(NotFoundException::new);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/campaigns/" + id + "/nudge")).build();
    }
}
