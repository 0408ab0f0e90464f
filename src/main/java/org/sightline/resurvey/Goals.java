package org.sightline.resurvey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;

/** What an executive set out to do, as far as whoever reads shares the coaching with them. */
@ApplicationScoped
class Goals {
    private final Executives executives;
    private final Engagements engagements;

    Goals(Executives executives, Engagements engagements) {
        this.executives = executives;
        this.engagements = engagements;
    }

    /** Of the newest engagement between the two; empty if there is none. */
    String of(UUID reader, UUID id) {
        Executive executive = executives.findById(id);
        return Stream.concat(engagements.ownedBy(reader).stream(), engagements.coachedBy(reader).stream())
                .filter(engagement -> engagement.personId().equals(executive.personId()))
                .max(java.util.Comparator.comparing(Engagement::openedOn))
                .map(engagement -> engagements.goal(engagement.id()))
                .orElse("");
    }
}
