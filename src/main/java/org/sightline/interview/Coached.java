package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.sightline.engagement.Engagement;
import org.sightline.web.Viewer;

/** What a coach's page is about, or "not found": an engagement of theirs, a conversation somebody had with them. */
@ApplicationScoped
class Coached {
    private final Interviews interviews;
    private final Viewer viewer;

    Coached(Interviews interviews, Viewer viewer) {
        this.interviews = interviews;
        this.viewer = viewer;
    }

    /** One in which somebody opened up to whoever asks: a coach after them learns no name. */
    Interview interview(Engagement engagement, UUID id) {
        return interviews
                .of(engagement.id(), id)
                .filter(one -> one.coach().equals(viewer.accountId()))
                .orElseThrow(NotFoundException::new);
    }

    /** One of which nothing was noted: it is to come, or was not held. */
    Interview unheld(Engagement engagement, UUID id) {
        Interview interview = interview(engagement, id);
        if (interview.noted()) {
            throw new NotFoundException();
        }
        return interview;
    }
}
