package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a coach's wish for all reports of a campaign; making them is left to the background. */
@ApplicationScoped
class AskForBundle {
    private final ExecutiveFiles files;
    private final Bundles bundles;
    private final Clock clock;

    AskForBundle(ExecutiveFiles files, Bundles bundles, Clock clock) {
        this.files = files;
        this.bundles = bundles;
        this.clock = clock;
    }

    /** The one that is being made already if there is one; empty if there is nothing that the coach may read. */
    @Transactional
    Optional<UUID> ask(UUID coach, UUID campaign) {
        List<UUID> executives = files.coachedBy(coach).stream()
                .filter(file -> file.campaignId().equals(campaign) && file.readable())
                .sorted(Comparator.comparing(ExecutiveFile::name).thenComparing(ExecutiveFile::id))
                .map(ExecutiveFile::id)
                .toList();
        if (executives.isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> making = bundles.of(coach, clock.instant()).stream()
                .filter(bundle -> bundle.campaignId().equals(campaign) && !bundle.done() && !bundle.failed())
                .map(Bundle::id)
                .findFirst();
        if (making.isPresent()) {
            return making;
        }
        UUID id = UUID.randomUUID();
        bundles.insert(id, coach, campaign, executives, clock.instant());
        return Optional.of(id);
    }
}
