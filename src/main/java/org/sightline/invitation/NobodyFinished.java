package org.sightline.invitation;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** As long as nothing reads ballots, everybody may have something left to do. */
@DefaultBean
@ApplicationScoped
class NobodyFinished implements Finished {
    @Override
    public boolean finished(Invitation invitation) {
        return false;
    }

    @Override
    public boolean finished(Invitation invitation, Set<UUID> nominations) {
        return nominations.isEmpty();
    }

    @Override
    public boolean begun(Invitation invitation) {
        return false;
    }
}
