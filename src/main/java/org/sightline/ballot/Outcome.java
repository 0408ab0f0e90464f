package org.sightline.ballot;

/** What became of a rater's wish to change a ballot. */
sealed interface Outcome {
    /** It is kept and will survive whatever happens now. */
    record Saved(Paper paper) implements Outcome {}

    /** The ballot's own state forbids it: nothing was changed. */
    record Refused(Paper paper) implements Outcome {}

    /** The campaign no longer takes answers: nothing was changed. */
    record Closed(Paper paper) implements Outcome {}

    /** The link is dead, or it is somebody else's ballot. */
    record Unknown() implements Outcome {}
}
