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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.rater.Preview;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What an executive proposes, before whoever approves it: all at once, or one by one on a page of its own. */
@Path("/executives/{id}/raters")
@RolesAllowed({Viewer.COACH, Viewer.ADMINISTRATOR, Viewer.SPONSOR})
class ReviewPages {
    private final Nominees nominees;
    private final RaterLists lists;
    private final Proposals proposals;
    private final Review review;
    private final Viewer viewer;
    private final Flash flash;

    ReviewPages(Nominees nominees, RaterLists lists, Proposals proposals, Review review, Viewer viewer, Flash flash) {
        this.nominees = nominees;
        this.lists = lists;
        this.proposals = proposals;
        this.review = review;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param back where the reader came from: the file, the campaign, or the sponsor's page */
    @CheckedTemplate(basePath = "nomination", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record review(Nominee nominee, RaterList list, @Nullable Preview coming, String back, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(approved(id), Faults.none());
    }

    @POST
    @Path("/approval")
    @Transactional
    public Response approve(@RestPath UUID id, @RestForm("proposal") @Nullable List<String> chosen) {
        Nominee nominee = nominees.locked(approved(id)).orElseThrow(NotFoundException::new);
        Set<String> ids = new HashSet<>(Objects.requireNonNullElse(chosen, List.of()));
        List<Proposal> waiting = proposals.of(id).stream()
                .filter(proposal -> Standing.DECIDABLE.contains(proposal.standing()))
                .filter(proposal -> ids.contains(proposal.id().toString()))
                .toList();
        if (waiting.isEmpty()) {
            return Response.status(422)
                    .entity(page(nominee, Faults.of("waiting", "nomination.fault.none-chosen")))
                    .build();
        }
        int approved = review.approveAll(nominee, waiting, viewer.accountId());
        if (approved < waiting.size()) {
            flash.say("proposals-approved-some", Integer.toString(waiting.size() - approved));
        } else {
            flash.say("proposals-approved", Integer.toString(approved));
        }
        return shown(id, "");
    }

    /** To the review, or to a page of it. */
    static Response shown(UUID id, String page) {
        return Response.seeOther(URI.create("/executives/" + id + "/raters" + page))
                .build();
    }

    private review page(Nominee nominee, Faults faults) {
        boolean staff = nominees.staff(viewer.accountId(), nominee);
        RaterList list = lists.toApprove(nominee, staff);
        Preview coming = staff ? lists.preview(nominee, list).orElse(null) : null;
        return new review(nominee, list, coming, back(nominee, staff), faults);
    }

    private String back(Nominee nominee, boolean staff) {
        if (!staff) {
            return "/sponsorship";
        }
        boolean coach =
                nominee.executive().coachId().filter(viewer.accountId()::equals).isPresent();
        return coach && viewer.isCoach()
                ? "/executives/" + nominee.id()
                : "/campaigns/" + nominee.campaign().id() + "/executives/" + nominee.id();
    }

    private Nominee approved(UUID id) {
        return nominees.approvedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
