package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the coach's list says of reports in one file: for which campaigns they can be had, and which were asked for. */
@ApplicationScoped
class BundleTable {
    record View(List<Choice> campaigns, List<Bundle> asked) {}

    /** A campaign with reports that the coach may read. */
    record Choice(UUID id, String name, int reports) {}

    private final Bundles bundles;
    private final Clock clock;

    BundleTable(Bundles bundles, Clock clock) {
        this.bundles = bundles;
        this.clock = clock;
    }

    View of(UUID coach, List<ExecutiveFile> files) {
        Map<UUID, Choice> campaigns = new LinkedHashMap<>();
        for (ExecutiveFile file : files) {
            if (file.readable()) {
                campaigns.merge(
                        file.campaignId(),
                        new Choice(file.campaignId(), file.campaign(), 1),
                        (known, one) -> new Choice(known.id(), known.name(), known.reports() + 1));
            }
        }
        return new View(List.copyOf(campaigns.values()), bundles.of(coach, clock.instant()));
    }
}
