package org.sightline.rater;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.sheet.SheetPages;
import org.sightline.sheet.UndoPages;
import org.sightline.system.Message;
import org.sightline.web.Viewer;

/** Where a file of executives and raters is handed in, or pasted. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RosterImportPages {
    private final Campaigns campaigns;
    private final RosterPlaces places;
    private final SheetPages steps;
    private final UndoPages undo;
    private final RosterCopy copies;
    private final LinesProposal proposal;
    private final Viewer viewer;

    RosterImportPages(
            Campaigns campaigns,
            RosterPlaces places,
            SheetPages steps,
            UndoPages undo,
            RosterCopy copies,
            LinesProposal proposal,
            Viewer viewer) {
        this.campaigns = campaigns;
        this.places = places;
        this.steps = steps;
        this.undo = undo;
        this.copies = copies;
        this.proposal = proposal;
        this.viewer = viewer;
    }

    /** A campaign whose roster can be taken over. */
    record Source(UUID id, String name, boolean chosen) {}

    /**
     * @param lines whether reporting lines could propose somebody
     * @param undoable whether the last file can be taken back
     * @param fault what is wrong with the file as a whole, null if nothing is
     */
    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rosterImport(
            Campaign campaign,
            String csv,
            List<Source> sources,
            boolean lines,
            boolean undoable,
            @Nullable Message fault)
            implements TemplateInstance {}

    @GET
    @Path("{id}/import")
    @Transactional
    public TemplateInstance ask(@RestPath UUID id, @RestQuery @Nullable UUID from) {
        Campaign campaign = preparing(id);
        return new rosterImport(
                campaign,
                "",
                sources(campaign, from),
                proposal.any(campaign),
                undo.undoable(places.of(campaign, viewer.accountId())),
                null);
    }

    /** The executives and raters of another campaign of the same organisation, as if their file had been handed in. */
    @POST
    @Path("{id}/take-over")
    @Transactional
    public Response takeOver(@RestPath UUID id, @RestForm @Nullable UUID from) {
        Campaign campaign = preparing(id);
        String copy = sources(campaign, from).stream()
                .filter(Source::chosen)
                .findFirst()
                .map(source -> copies.of(campaigns.required(source.id())))
                .orElse("");
        if (copy.isEmpty()) {
            return Response.status(422)
                    .entity(new rosterImport(
                            campaign,
                            "",
                            sources(campaign, from),
                            proposal.any(campaign),
                            undo.undoable(places.of(campaign, viewer.accountId())),
                            Message.of("rater.import.fault.from-empty")))
                    .build();
        }
        return steps.stage(places.of(campaign, viewer.accountId()), copy);
    }

    private List<Source> sources(Campaign campaign, @Nullable UUID from) {
        return campaigns.visibleTo(viewer.accountId()).stream()
                .filter(other -> other.organisationId().equals(campaign.organisationId())
                        && !other.id().equals(campaign.id()))
                .map(other -> new Source(other.id(), other.name(), other.id().equals(from)))
                .toList();
    }

    @POST
    @Path("{id}/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response hand(@RestPath UUID id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String csv)
            throws IOException {
        Campaign campaign = preparing(id);
        SheetPages.Handed handed = steps.hand(places.of(campaign, viewer.accountId()), file, csv);
        return handed.next()
                .orElseGet(() -> Response.status(422)
                        .entity(new rosterImport(
                                campaign,
                                Objects.requireNonNullElse(csv, ""),
                                sources(campaign, null),
                                proposal.any(campaign),
                                undo.undoable(places.of(campaign, viewer.accountId())),
                                handed.fault().orElse(null)))
                        .build());
    }

    private Campaign preparing(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::preparing)
                .orElseThrow(NotFoundException::new);
    }
}
