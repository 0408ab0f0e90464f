package org.sightline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.web.Viewer;

/** The engagement of whichever of the two asks. */
@ApplicationScoped
class FigureDesk {
    private final Engagements engagements;
    private final Viewer viewer;

    FigureDesk(Engagements engagements, Viewer viewer) {
        this.engagements = engagements;
        this.viewer = viewer;
    }

    Engagement seen(UUID id) {
        return engagements
                .ownedBy(viewer.accountId(), id)
                .or(() -> engagements.coachedBy(viewer.accountId(), id))
                .orElseThrow(NotFoundException::new);
    }

    /** One that can be changed. */
    Engagement lasting(UUID id) {
        Engagement engagement = seen(id);
        if (!engagement.open()) {
            throw new NotFoundException();
        }
        return engagement;
    }
}
