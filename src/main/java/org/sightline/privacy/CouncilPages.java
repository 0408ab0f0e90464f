package org.sightline.privacy;

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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.oversight.AuditedCampaign;
import org.sightline.oversight.AuditedCampaigns;
import org.sightline.report.CouncilPack;
import org.sightline.report.ReportDocuments;
import org.sightline.system.Texts;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The pack for a works council on one campaign: on the web and as a file, in any language. */
@Path("/campaigns/{id}/council")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.AUDITOR})
class CouncilPages {
    private final AuditedCampaigns campaigns;
    private final CouncilPacks packs;
    private final Viewer viewer;
    private final Reader reader;

    CouncilPages(AuditedCampaigns campaigns, CouncilPacks packs, Viewer viewer, Reader reader) {
        this.campaigns = campaigns;
        this.packs = packs;
        this.viewer = viewer;
        this.reader = reader;
    }

    /**
     * The page.
     *
     * @param language of the pack, by its tag
     * @param body rendered by the report package, which escapes whatever people wrote
     */
    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record council(
            AuditedCampaign campaign,
            boolean administered,
            String language,
            List<Reader.Language> languages,
            RawString body)
            implements TemplateInstance {}

    /** @param in the tag of a language; the reader's without one */
    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String in) {
        AuditedCampaign campaign = visible(id);
        Locale locale = locale(in);
        String tag = locale.getLanguage();
        return new council(
                campaign,
                viewer.isAdministrator(),
                tag,
                Texts.languages().stream()
                        .map(one -> Reader.Language.of(one, tag))
                        .toList(),
                new RawString(ReportDocuments.html(packs.of(campaign, locale))));
    }

    @GET
    @Path("council.pdf")
    @Transactional
    public Response pdf(@RestPath UUID id, @RestQuery @Nullable String in) {
        CouncilPack pack = packs.of(visible(id), locale(in));
        return Response.ok(ReportDocuments.pdf(pack), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"works-council.pdf\"")
                .build();
    }

    private AuditedCampaign visible(UUID id) {
        return campaigns.overseenBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Locale locale(@Nullable String in) {
        return in != null && Texts.languages().contains(in) ? Locale.of(in) : reader.locale();
    }
}
