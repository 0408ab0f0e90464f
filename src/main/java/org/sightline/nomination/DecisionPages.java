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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.rater.RelationshipEntry;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** One proposal: approved as it is or with another relationship, declined with a reason, or asked about. */
@Path("/executives/{id}/raters/{proposal}")
@RolesAllowed({Viewer.COACH, Viewer.ADMINISTRATOR, Viewer.SPONSOR})
class DecisionPages {
    private final Nominees nominees;
    private final RaterLists lists;
    private final Proposals proposals;
    private final Review review;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    DecisionPages(
            Nominees nominees,
            RaterLists lists,
            Proposals proposals,
            Review review,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.nominees = nominees;
        this.lists = lists;
        this.proposals = proposals;
        this.review = review;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** What is typed into the three forms of the page. */
    record Form(RelationshipEntry entry, String why, String reason, String question) {}

    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record decision(Nominee nominee, RaterRow row, List<Relationship> choices, Form form, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID proposal) {
        Nominee nominee = approved(id);
        Proposal open = open(id, proposal);
        return page(nominee, open, new Form(open.entry(), "", "", ""), Faults.none());
    }

    @POST
    @Path("/approval")
    @Transactional
    public Response approve(
            @RestPath UUID id,
            @RestPath UUID proposal,
            @RestForm @Nullable String relationship,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm @Nullable String why) {
        Nominee nominee = locked(id);
        Proposal open = open(id, proposal);
        RelationshipEntry as = RelationshipEntry.typed(relationship, from, to);
        String typed = typed(why);
        List<Faults.Fault> found = new ArrayList<>(as.faults(nominee.campaign().today(clock.instant())));
        if (found.isEmpty()) {
            review.against(nominee, open.person().soundAddress(), as).ifPresent(found::add);
        }
        boolean changed = !as.equals(open.entry());
        Faults faults = changed ? Words.faults("why", typed, "nomination.fault.why", found) : new Faults(found);
        if (faults.any()) {
            return again(nominee, open, new Form(as, typed, "", ""), faults);
        }
        review.approve(nominee, open, as, changed ? typed : null, viewer.accountId());
        flash.say("proposal-approved", open.name());
        return ReviewPages.shown(id, "");
    }

    @POST
    @Path("/refusal")
    @Transactional
    public Response decline(@RestPath UUID id, @RestPath UUID proposal, @RestForm @Nullable String reason) {
        Nominee nominee = locked(id);
        Proposal open = open(id, proposal);
        String typed = typed(reason);
        Faults faults = Words.faults("reason", typed, "nomination.fault.reason", List.of());
        if (faults.any()) {
            return again(nominee, open, new Form(open.entry(), "", typed, ""), faults);
        }
        review.decline(nominee, open, typed, viewer.accountId());
        flash.say("proposal-declined", open.name());
        return ReviewPages.shown(id, "");
    }

    @POST
    @Path("/question")
    @Transactional
    public Response ask(@RestPath UUID id, @RestPath UUID proposal, @RestForm @Nullable String question) {
        Nominee nominee = locked(id);
        Proposal open = open(id, proposal);
        String typed = typed(question);
        Faults faults = Words.faults("question", typed, "nomination.fault.question", List.of());
        if (faults.any()) {
            return again(nominee, open, new Form(open.entry(), "", "", typed), faults);
        }
        review.ask(nominee, open, typed, viewer.accountId());
        flash.say("proposal-asked", nominee.name());
        return ReviewPages.shown(id, "");
    }

    private Response again(Nominee nominee, Proposal open, Form form, Faults faults) {
        return Response.status(422).entity(page(nominee, open, form, faults)).build();
    }

    private decision page(Nominee nominee, Proposal open, Form form, Faults faults) {
        RaterRow row = lists.toApprove(nominee, false).waiting().stream()
                .filter(one -> open.id().equals(one.proposal()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new decision(nominee, row, RelationshipEntry.CHOICES, form, faults);
    }

    private static String typed(@Nullable String text) {
        return Typed.plain(Objects.requireNonNullElse(text, ""));
    }

    private Nominee approved(UUID id) {
        return nominees.approvedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Nominee locked(UUID id) {
        return nominees.locked(approved(id)).orElseThrow(NotFoundException::new);
    }

    private Proposal open(UUID id, UUID proposal) {
        return proposals
                .of(id, proposal)
                .filter(one -> Standing.DECIDABLE.contains(one.standing()))
                .orElseThrow(NotFoundException::new);
    }
}
