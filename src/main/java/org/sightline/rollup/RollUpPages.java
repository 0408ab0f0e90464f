package org.sightline.rollup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.anonymity.CohortMap;
import org.sightline.report.ReportDocuments;
import org.sightline.rollup.RollUpCampaigns.Sponsored;
import org.sightline.web.Viewer;

/** The themes of a campaign over its executives, for the sponsor alone: on the web and as a file. */
@Path("/rollups/{id}")
@RolesAllowed(Viewer.SPONSOR)
class RollUpPages {
    private final RollUpCampaigns campaigns;
    private final RollUps rollUps;
    private final RollUpSheets sheets;
    private final Viewer viewer;

    RollUpPages(RollUpCampaigns campaigns, RollUps rollUps, RollUpSheets sheets, Viewer viewer) {
        this.campaigns = campaigns;
        this.rollUps = rollUps;
        this.sheets = sheets;
        this.viewer = viewer;
    }

    /**
     * @param state {@code coach}, {@code waits}, {@code few} or {@code made}
     * @param body rendered by the report package, which escapes whatever people wrote; empty unless it is made
     */
    @CheckedTemplate(basePath = "rollup", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record rollup(Sponsored campaign, String state, int fewest, RawString body) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Sponsored campaign = sponsored(id);
        Optional<RollUps.Made> made = campaign.coaches() ? Optional.empty() : rollUps.of(id);
        boolean shown = made.filter(RollUpPages::shown).isPresent();
        String state = campaign.coaches() ? "coach" : made.isEmpty() ? "waits" : shown ? "made" : "few";
        return new rollup(
                campaign,
                state,
                CohortMap.FEWEST,
                new RawString(shown ? ReportDocuments.html(sheets.of(campaign, made.orElseThrow())) : ""));
    }

    @GET
    @Path("/rollup.pdf")
    @Transactional
    public Response pdf(@RestPath UUID id) {
        Sponsored campaign = sponsored(id);
        RollUps.Made made = Optional.of(campaign)
                .filter(one -> !one.coaches())
                .flatMap(one -> rollUps.of(id))
                .filter(RollUpPages::shown)
                .orElseThrow(NotFoundException::new);
        byte[] pdf = ReportDocuments.pdf(sheets.of(campaign, made));
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rollup.pdf\"")
                .build();
    }

    private static boolean shown(RollUps.Made made) {
        return !made.rollUp().nodes().isEmpty();
    }

    private Sponsored sponsored(UUID id) {
        return campaigns.of(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}
