package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.sightline.rater.WordToRaters;

/** Tells everybody who is asked about an executive where the coach talks with whoever wants, if the coach has said so. */
@ApplicationScoped
class ShownDoors implements WordToRaters {
    private final Doors doors;

    ShownDoors(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Map<UUID, Word> about(Collection<UUID> executives) {
        return doors.shownAbout(executives);
    }
}
