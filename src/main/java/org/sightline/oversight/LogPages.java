package org.sightline.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.web.Viewer;
import org.sightline.web.WholeDatabase;

/** The audit log, by kind of act and by campaign. */
@Path("/oversight/log")
@RolesAllowed(Viewer.AUDITOR)
@WholeDatabase("whether a sign-in concerns the auditor's organisations alone shows in all")
class LogPages {
    private static final int SHOWN = 100;

    private final AuditLog log;
    private final OrganisationLog records;
    private final AuditedCampaigns campaigns;
    private final Viewer viewer;

    LogPages(AuditLog log, OrganisationLog records, AuditedCampaigns campaigns, Viewer viewer) {
        this.log = log;
        this.records = records;
        this.campaigns = campaigns;
        this.viewer = viewer;
    }

    /**
     * The page.
     *
     * @param act that is asked for, empty for all
     * @param campaign that is asked for, empty for all
     * @param older the query of the next page, empty if this is the last
     * @param records whose chain can be checked and taken away, each by itself
     */
    @CheckedTemplate(basePath = "oversight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record log(
            List<AuditLog.Entry> entries,
            List<Act> acts,
            List<AuditedCampaign> campaigns,
            String act,
            String campaign,
            String older,
            List<OrganisationLog.Choice> records,
            ZoneId zone)
            implements TemplateInstance {}

    @GET
    public TemplateInstance show(
            @RestQuery @Nullable String act, @RestQuery @Nullable String campaign, @RestQuery @Nullable String before) {
        Optional<Act> wantedAct = Arrays.stream(Act.values())
                .filter(one -> one.name().equals(act))
                .findFirst();
        List<AuditedCampaign> audited = campaigns.visibleTo(viewer.accountId());
        Optional<UUID> wantedCampaign = audited.stream()
                .map(AuditedCampaign::id)
                .filter(id -> id.toString().equals(campaign))
                .findFirst();
        // one more than are shown tells whether there are older ones
        List<AuditLog.Entry> found = log.of(
                viewer.accountId(),
                new AuditLog.Wanted(wantedAct.orElse(null), wantedCampaign.orElse(null), before(before)),
                SHOWN + 1);
        List<AuditLog.Entry> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String actName = wantedAct.map(Act::name).orElse("");
        String campaignId = wantedCampaign.map(UUID::toString).orElse("");
        return new log(
                shown,
                List.of(Act.values()),
                audited,
                actName,
                campaignId,
                found.size() > SHOWN
                        ? "?act=%s&campaign=%s&before=%d"
                                .formatted(actName, campaignId, shown.getLast().id())
                        : "",
                records.auditedBy(viewer.accountId()),
                ZoneOffset.UTC);
    }

    private static long before(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
