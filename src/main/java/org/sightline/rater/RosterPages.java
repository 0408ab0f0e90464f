package org.sightline.rater;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.AskedPeople;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Progress;
import org.sightline.campaign.Repeats;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.Viewer;

/** The page of a campaign: where it stands, who is rated, and how far each group is. */
@Path("/campaigns")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RosterPages {
    private final Campaigns campaigns;
    private final Organisations organisations;
    private final RosterView view;
    private final Progress progress;
    private final AskedPeople asked;
    private final Repeats repeats;
    private final Viewer viewer;

    RosterPages(
            Campaigns campaigns,
            Organisations organisations,
            RosterView view,
            Progress progress,
            AskedPeople asked,
            Repeats repeats,
            Viewer viewer) {
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.view = view;
        this.progress = progress;
        this.asked = asked;
        this.repeats = repeats;
        this.viewer = viewer;
    }

    /** One executive of the list; the state and the lights end the keys of their words. */
    record Row(UUID id, String name, String coach, int raters, List<Group> groups) {}

    /** One group: how many are asked, whether that is thin, and its light: reached, not-yet or unknown. */
    record Group(String relationship, int raters, boolean thin, String light) {}

    /**
     * The page.
     *
     * @param repeat whether it asks again what another campaign asked
     */
    @CheckedTemplate(basePath = "rater", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record campaign(
            Campaign campaign,
            String state,
            String organisation,
            List<Row> executives,
            boolean known,
            AskedPeople.Kept asked,
            boolean repeat)
            implements TemplateInstance {}

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Campaign campaign = campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
        Optional<Map<UUID, Map<Relationship, Boolean>>> lights =
                campaign.collecting() ? progress.of(id) : Optional.empty();
        List<Row> rows = view.of(id).stream()
                .map(executive -> row(campaign, executive, lights))
                .toList();
        return new campaign(
                campaign,
                campaign.state().name().toLowerCase(Locale.ROOT),
                organisations
                        .visibleTo(viewer.accountId(), campaign.organisationId())
                        .map(Organisation::name)
                        .orElse(""),
                rows,
                lights.isPresent(),
                asked.of(id),
                repeats.repeated(id).isPresent());
    }

    private static Row row(
            Campaign campaign,
            RosterView.ExecutiveRow executive,
            Optional<Map<UUID, Map<Relationship, Boolean>>> lights) {
        List<Group> groups = executive.groups().entrySet().stream()
                .map(group -> new Group(
                        group.getKey().id(),
                        group.getValue(),
                        GroupSize.of(group.getKey(), group.getValue(), campaign.minimum()) == GroupSize.THIN,
                        lights.map(all -> light(all, executive.id(), group.getKey()))
                                .orElse("unknown")))
                .toList();
        return new Row(
                executive.id(),
                executive.name(),
                Objects.requireNonNullElse(executive.coach(), ""),
                executive.others().size(),
                groups);
    }

    private static String light(
            Map<UUID, Map<Relationship, Boolean>> lights, UUID executiveId, Relationship relationship) {
        return lights.getOrDefault(executiveId, Map.of()).getOrDefault(relationship, false) ? "reached" : "not-yet";
    }
}
