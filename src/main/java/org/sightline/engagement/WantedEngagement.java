package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.sightline.web.Viewer;

/**
 * The engagement that an address names, as whoever is signed in has it, or "not found": a foreign one is as absent as an
 * unknown one, and one that has ended as what can be changed in it.
 */
@ApplicationScoped
public class WantedEngagement {
    private final Engagements engagements;
    private final Viewer viewer;

    WantedEngagement(Engagements engagements, Viewer viewer) {
        this.engagements = engagements;
        this.viewer = viewer;
    }

    /** One that the viewer coaches. */
    public Engagement coached(UUID id) {
        return engagements.coachedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    /** One that the viewer coaches and that can still be changed. */
    public Engagement coachedLasting(UUID id) {
        return lasting(coached(id));
    }

    /** One in which the viewer is the executive. */
    public Engagement own(UUID id) {
        return engagements.ownedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    /** One in which the viewer is the executive and that can still be changed. */
    public Engagement ownLasting(UUID id) {
        return lasting(own(id));
    }

    /** One in which the viewer is either of the two, for pages on which both write. */
    public Engagement either(UUID id) {
        return engagements
                .ownedBy(viewer.accountId(), id)
                .or(() -> engagements.coachedBy(viewer.accountId(), id))
                .orElseThrow(NotFoundException::new);
    }

    /** One in which the viewer is either of the two and that can still be changed. */
    public Engagement eitherLasting(UUID id) {
        return lasting(either(id));
    }

    private static Engagement lasting(Engagement engagement) {
        if (!engagement.open()) {
            throw new NotFoundException();
        }
        return engagement;
    }
}
