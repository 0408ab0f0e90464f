package org.sightline.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.web.Reader;

/** The way from an engagement to what has changed, of which it says nothing. */
@ApplicationScoped
class OutcomeRoom implements EngagementRoom {
    private final Reader reader;

    OutcomeRoom(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        return Optional.of(new Door(
                (executive ? engagement.ownPage() : engagement.page()) + "/outcome",
                reader.texts().of("outcome.title"),
                reader.texts().of("outcome.door")));
    }
}
