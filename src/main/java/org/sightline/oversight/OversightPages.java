package org.sightline.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.system.ProductVersion;
import org.sightline.web.Viewer;

/** The auditor's start: whether the attacks on the product fail, and what every campaign promised and kept. */
@Path("/oversight")
@RolesAllowed(Viewer.AUDITOR)
class OversightPages {
    private final AuditedCampaigns campaigns;
    private final VerificationFile file;
    private final Viewer viewer;

    OversightPages(AuditedCampaigns campaigns, VerificationFile file, Viewer viewer) {
        this.campaigns = campaigns;
        this.file = file;
        this.viewer = viewer;
    }

    /**
     * The page.
     *
     * @param result of the last run of the attacks, null if there is none that can be read
     * @param faulty whether there is one that cannot
     * @param running version of the program that makes this page
     * @param zone in which moments of the whole installation are told
     */
    @CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record oversight(
            Verification.@Nullable Result result,
            boolean faulty,
            String running,
            ZoneId zone,
            List<AuditedCampaign> campaigns,
            boolean several)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record campaign(AuditedCampaign campaign) implements TemplateInstance {}

    @GET
    public TemplateInstance overview() {
        List<AuditedCampaign> audited = campaigns.visibleTo(viewer.accountId());
        boolean several =
                audited.stream().map(AuditedCampaign::organisationId).distinct().count() > 1;
        return switch (file.read()) {
            case Verification.Absent() -> page(null, false, audited, several);
            case Verification.Faulty() -> page(null, true, audited, several);
            case Verification.Result result -> page(result, false, audited, several);
        };
    }

    @GET
    @Path("campaigns/{id}")
    public TemplateInstance one(@RestPath UUID id) {
        return new campaign(campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new));
    }

    private static TemplateInstance page(
            Verification.@Nullable Result result, boolean faulty, List<AuditedCampaign> audited, boolean several) {
        return new oversight(result, faulty, ProductVersion.read(), ZoneOffset.UTC, audited, several);
    }
}
