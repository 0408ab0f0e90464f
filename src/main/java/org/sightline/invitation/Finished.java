package org.sightline.invitation;

import java.util.Set;
import java.util.UUID;

/** How far a rater is; computed when asked, stored nowhere. */
public interface Finished {
    /** True when everything asked of the rater has been sent or declined. */
    boolean finished(Invitation invitation);

    /** The same of these nominations alone; of one that is not asked of the rater there is nothing to finish. */
    boolean finished(Invitation invitation, Set<UUID> nominations);

    /** True when anything has been saved, sent or declined. */
    boolean begun(Invitation invitation);
}
