package org.sightline.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Progress;
import org.sightline.rater.RosterView;

/** The executives of a running campaign, those for whom most is missing first. */
@ApplicationScoped
class Watch {
    private static final Comparator<Watched> WORST_FIRST = Comparator.comparing(
                    (Watched one) -> one.prospect().standing())
            .thenComparing(Watched::atRisk, Comparator.reverseOrder())
            .thenComparing(Watched::reached);

    private final RosterView view;
    private final Progress progress;

    Watch(RosterView view, Progress progress) {
        this.view = view;
        this.progress = progress;
    }

    /** All of them; of equal ones in the order of their names. */
    List<Watched> of(Campaign campaign) {
        Optional<Map<UUID, Map<Relationship, Boolean>>> lights = progress.of(campaign.id());
        return view.of(campaign.id()).stream()
                .map(row -> watched(campaign, row, lights.map(all -> all.getOrDefault(row.id(), Map.of()))))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Watched watched(
            Campaign campaign, RosterView.ExecutiveRow row, Optional<Map<Relationship, Boolean>> lights) {
        Map<Relationship, Integer> invited = row.groups();
        List<Watched.Group> groups = invited.entrySet().stream()
                .map(group -> new Watched.Group(
                        group.getKey(),
                        group.getValue(),
                        Light.of(
                                group.getKey(),
                                group.getValue(),
                                campaign.minimum(),
                                lights.map(all -> all.getOrDefault(group.getKey(), false)))))
                .toList();
        return new Watched(
                row.id(),
                row.name(),
                row.coachId(),
                Objects.requireNonNullElse(row.coach(), ""),
                groups,
                Prospect.of(invited, lights, campaign.policy()));
    }
}
