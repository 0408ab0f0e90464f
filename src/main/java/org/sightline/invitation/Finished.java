package org.sightline.invitation;

/** Whether a rater has nothing left to do; computed when asked, stored nowhere. */
public interface Finished {
    /** True when everything asked of the rater has been sent or declined. */
    boolean finished(Invitation invitation);
}
