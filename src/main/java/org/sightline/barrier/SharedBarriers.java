package org.sightline.barrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sightline.engagement.Engagement;

/** What executives have let their coach know of what stands in the way. */
@ApplicationScoped
public class SharedBarriers {
    /** So many can be spoken of first. */
    static final int MOST = 2;

    private final Checks checks;

    SharedBarriers(Checks checks) {
        this.checks = checks;
    }

    /** The most pressing ones of the latest result that is shared; none if none is. */
    public List<Barrier> pressing(Engagement engagement) {
        return checks.of(engagement.id(), false).stream()
                .findFirst()
                .map(check -> check.ranking().pressing(MOST))
                .orElse(List.of());
    }
}
