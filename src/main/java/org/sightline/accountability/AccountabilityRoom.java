package org.sightline.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.web.Reader;

/** The way from an executive's engagement to the record of their steps. */
@ApplicationScoped
class AccountabilityRoom implements EngagementRoom {
    private final AllSteps all;
    private final Reader reader;

    AccountabilityRoom(AllSteps all, Reader reader) {
        this.all = all;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        return executive
                ? Optional.of(new Door(
                        "/accountability",
                        reader.texts().of("accountability.title"),
                        reader.texts().of("accountability.door")))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        Map<String, Object> held = new LinkedHashMap<>();
        all.of(engagement.account(), engagement.personId())
                .ifPresent(steps -> steps.lines(reader.texts()).forEach(line -> held.put(line.label(), line.state())));
        return Map.of("accountability", held);
    }
}
