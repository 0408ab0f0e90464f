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
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Executives and raters from a file: handed in or pasted, shown in numbers, and taken after a confirmation. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RosterImportPages {
    /** More faults than anyone mends in one go. */
    private static final int MOST_SHOWN = 200;

    private final Campaigns campaigns;
    private final RosterImport roster;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    RosterImportPages(Campaigns campaigns, RosterImport roster, AuditTrail trail, Viewer viewer, Flash flash) {
        this.campaigns = campaigns;
        this.roster = roster;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rosterImport(Campaign campaign, String csv, List<RosterFault> faults, int found)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rosterPreview(Campaign campaign, String csv, RosterPlan plan) implements TemplateInstance {}

    @GET
    @Path("{id}/import")
    @Transactional
    public TemplateInstance ask(@RestPath UUID id) {
        return new rosterImport(draft(id), "", List.of(), 0);
    }

    @POST
    @Path("{id}/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Object preview(@RestPath UUID id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String csv)
            throws IOException {
        Campaign campaign = draft(id);
        if (file != null && file.size() > RosterFile.LARGEST) {
            return faulty(campaign, "", RosterFile.tooLarge().faults());
        }
        Optional<String> text = file != null && file.size() > 0
                ? RosterFile.text(Files.readAllBytes(file.uploadedFile()))
                : Optional.of(Objects.requireNonNullElse(csv, ""));
        if (text.isEmpty()) {
            return faulty(campaign, "", RosterFile.undecodable().faults());
        }
        RosterPlan plan = roster.plan(campaign, RosterFile.read(text.get()));
        return plan.sound()
                ? new rosterPreview(campaign, text.get(), plan)
                : faulty(campaign, text.get(), plan.faults());
    }

    @POST
    @Path("{id}/import/confirmation")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Object confirm(@RestPath UUID id, @RestForm @Nullable String csv) {
        Campaign campaign = draft(id);
        String text = Objects.requireNonNullElse(csv, "");
        RosterPlan taken = roster.take(campaign, RosterFile.read(text));
        if (!taken.sound()) {
            return faulty(campaign, text, taken.faults());
        }
        trail.record(viewer.accountId(), campaign.organisationId(), Act.PEOPLE_IMPORTED, id, "");
        flash.say("roster-imported");
        return Response.seeOther(URI.create("/campaigns/" + id)).build();
    }

    private static Response faulty(Campaign campaign, String csv, List<RosterFault> faults) {
        return Response.status(422)
                .entity(new rosterImport(
                        campaign, csv, faults.subList(0, Math.min(MOST_SHOWN, faults.size())), faults.size()))
                .build();
    }

    private Campaign draft(UUID id) {
        return campaigns
                .visibleTo(viewer.accountId(), id)
                .filter(Campaign::draft)
                .orElseThrow(NotFoundException::new);
    }
}
