package org.sightline.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.sightline.security.ExecutiveKeys;

/** Publishes scorecards of a test's own, as a seal and the scoring after it do. */
@ApplicationScoped
public class Publishes {
    private final ExecutiveKeys keys;
    private final PublishedScorecards published;

    Publishes(ExecutiveKeys keys, PublishedScorecards published) {
        this.keys = keys;
        this.published = published;
    }

    /** Both at once: else the scoring that runs beside the tests would find a key without a scorecard, and make one. */
    @Transactional
    public void scorecard(UUID executive, Scorecard scorecard, int invited, int answered) {
        keys.make(Set.of(executive));
        published.store(
                executive, Snapshot.write(scorecard), invited, answered, new WitnessSearch.Outcome(1000, 0, 100));
    }

    /** A report that its own check held back. */
    @Transactional
    public void held(UUID executive) {
        keys.make(Set.of(executive));
        published.hold(executive, new WitnessSearch.Outcome(2800, 3, 100));
    }
}
