package org.sightline.invitation;

/** How far a rater is; computed when asked, stored nowhere. */
public interface Finished {
    /** True when everything asked of the rater has been sent or declined. */
    boolean finished(Invitation invitation);

    /** True when anything has been saved, sent or declined. */
    boolean begun(Invitation invitation);
}
