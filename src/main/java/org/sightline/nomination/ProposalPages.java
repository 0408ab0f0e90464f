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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.rater.Preview;
import org.sightline.rater.RelationshipEntry;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The executive's own list: who is asked about them, who is proposed, and what became of it. */
@Path("/my/{id}/raters")
@RolesAllowed(Viewer.EXECUTIVE)
class ProposalPages {
    private final Nominees nominees;
    private final Openings openings;
    private final RaterLists lists;
    private final Proposals proposals;
    private final Propose propose;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    ProposalPages(
            Nominees nominees,
            Openings openings,
            RaterLists lists,
            Proposals proposals,
            Propose propose,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.nominees = nominees;
        this.openings = openings;
        this.lists = lists;
        this.proposals = proposals;
        this.propose = propose;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param day until when raters are to be named, null if there was no such day or it does not matter any more
     * @param late whether that day is over
     */
    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record proposals(
            Nominee nominee,
            RaterList list,
            @Nullable LocalDate day,
            boolean late,
            @Nullable Preview coming) implements TemplateInstance {}

    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record answer(
            Nominee nominee,
            Proposal proposal,
            List<Relationship> choices,
            RelationshipEntry entry,
            String text,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Nominee nominee = own(id);
        RaterList list = lists.own(nominee);
        LocalDate day = nominee.campaign().preparing()
                ? openings.findByIdOptional(nominee.campaign().id())
                        .map(Opening::closesOn)
                        .orElse(null)
                : null;
        boolean late = day != null && nominee.campaign().today(clock.instant()).isAfter(day);
        return new proposals(
                nominee, list, day, late, lists.preview(nominee, list).orElse(null));
    }

    @POST
    @Path("/sending")
    @Transactional
    public Response send(@RestPath UUID id) {
        Nominee nominee = locked(id);
        int sent = propose.send(nominee, viewer.accountId());
        flash.say(sent > 0 ? "proposals-sent" : "proposals-none");
        return shown(id, "");
    }

    @POST
    @Path("/{proposal}/removal")
    @Transactional
    public Response withdraw(@RestPath UUID id, @RestPath UUID proposal) {
        locked(id);
        Proposal taken = proposals
                .of(id, proposal)
                .filter(one -> Standing.OPEN.contains(one.standing()))
                .orElseThrow(NotFoundException::new);
        propose.withdraw(taken);
        flash.say("proposal-withdrawn", taken.name());
        return shown(id, "");
    }

    @GET
    @Path("/{proposal}/answer")
    @Transactional
    public TemplateInstance question(@RestPath UUID id, @RestPath UUID proposal) {
        Nominee nominee = own(id);
        Proposal asked = asked(id, proposal);
        return new answer(nominee, asked, RelationshipEntry.CHOICES, asked.entry(), "", Faults.none());
    }

    @POST
    @Path("/{proposal}/answer")
    @Transactional
    public Response reply(
            @RestPath UUID id,
            @RestPath UUID proposal,
            @RestForm @Nullable String text,
            @RestForm @Nullable String relationship,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to) {
        Nominee nominee = locked(id);
        Proposal asked = asked(id, proposal);
        String typed = Typed.plain(Objects.requireNonNullElse(text, ""));
        RelationshipEntry entry = RelationshipEntry.typed(relationship, from, to);
        Faults faults = Words.faults(
                "text",
                typed,
                "nomination.fault.answer",
                entry.faults(nominee.campaign().today(clock.instant())));
        if (faults.any()) {
            return Response.status(422)
                    .entity(new answer(nominee, asked, RelationshipEntry.CHOICES, entry, typed, faults))
                    .build();
        }
        propose.answer(nominee, asked, typed, entry, viewer.accountId());
        flash.say("proposal-answered");
        return shown(id, "");
    }

    /** To the list, or to a page of it. */
    static Response shown(UUID id, String page) {
        return Response.seeOther(URI.create("/my/" + id + "/raters" + page)).build();
    }

    private Nominee own(UUID id) {
        return nominees.ownedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Nominee locked(UUID id) {
        return nominees.locked(own(id)).orElseThrow(NotFoundException::new);
    }

    private Proposal asked(UUID id, UUID proposal) {
        return proposals
                .of(id, proposal)
                .filter(one -> one.standing() == Standing.ASKED)
                .orElseThrow(NotFoundException::new);
    }
}
