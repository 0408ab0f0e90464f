package org.sightline.engagement;

import java.util.List;

/** A kind of evidence about the executive of an engagement that coach and executive may both read. */
public interface EvidenceSource {
    /** A short word in lower case that never changes, such as "incident"; its name is the text "evidence." and this. */
    String source();

    /** In the order in which it is offered; in the reader's language. */
    List<Evidence> of(Engagement engagement);
}
