package org.sightline.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.account.FreshProof;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;
import org.sightline.web.WholeDatabase;

/** Erasing one executive of a campaign, after the name is typed and with the consequences spelled out. */
@Path("/campaigns/{id}/executives/{executiveId}/erasure")
@RolesAllowed(Viewer.ADMINISTRATOR)
class ErasurePages {
    private final Campaigns campaigns;
    private final Erasable erasable;
    private final Deletion deletion;
    private final KeyRemains keys;
    private final RetentionSettings settings;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    ErasurePages(
            Campaigns campaigns,
            Erasable erasable,
            Deletion deletion,
            KeyRemains keys,
            RetentionSettings settings,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.erasable = erasable;
        this.deletion = deletion;
        this.keys = keys;
        this.settings = settings;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param possible whether the campaign is sealed
     * @param typed the name, as it was typed
     */
    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record erasure(
            UUID campaignId,
            String campaign,
            boolean draft,
            boolean collecting,
            Erasable.Executive executive,
            boolean possible,
            String typed,
            int backupDays,
            Faults faults)
            implements TemplateInstance {}

    @GET
    public TemplateInstance ask(@RestPath UUID id, @RestPath UUID executiveId) {
        Campaign campaign = visible(id);
        return page(campaign, executive(campaign, executiveId), "", Faults.none());
    }

    /** The one door to erasing an executive. */
    @POST
    @FreshProof
    @WholeDatabase("what was said and written goes too, which an administrator may not see")
    public Object erase(@RestPath UUID id, @RestPath UUID executiveId, @RestForm @Nullable String name) {
        Campaign campaign = visible(id);
        Erasable.Executive executive = executive(campaign, executiveId);
        String typed = Objects.requireNonNullElse(name, "").strip();
        if (possible(campaign) && !executive.erased() && !typed.equals(executive.name())) {
            return Response.status(422)
                    .entity(page(campaign, executive, typed, Faults.of("name", "erasure.fault.name", executive.name())))
                    .build();
        }
        if (possible(campaign) && !executive.erased()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            deletion.erase(campaign.organisationId(), id, executiveId, viewer.accountId(), today);
            keys.destroy();
            flash.say("executive-erased");
        }
        return Response.seeOther(URI.create("/campaigns/" + id + "/executives/" + executiveId + "/erasure"))
                .build();
    }

    private TemplateInstance page(Campaign campaign, Erasable.Executive executive, String typed, Faults faults) {
        return new erasure(
                campaign.id(),
                campaign.name(),
                campaign.draft(),
                campaign.collecting(),
                executive,
                possible(campaign),
                typed,
                settings.backupDays(),
                faults);
    }

    private static boolean possible(Campaign campaign) {
        return campaign.state() == Campaign.State.SEALED || campaign.state() == Campaign.State.ARCHIVED;
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Erasable.Executive executive(Campaign campaign, UUID id) {
        return erasable.executive(campaign.id(), id).orElseThrow(NotFoundException::new);
    }
}
