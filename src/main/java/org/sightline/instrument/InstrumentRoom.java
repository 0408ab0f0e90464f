package org.sightline.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.web.Reader;

/** The way from an engagement to its instruments. */
@ApplicationScoped
class InstrumentRoom implements EngagementRoom {
    private static final int ORDER = 45;

    private final InstrumentResults results;
    private final StyleLinks links;
    private final Reader reader;

    InstrumentRoom(InstrumentResults results, StyleLinks links, Reader reader) {
        this.results = results;
        this.links = links;
        this.reader = reader;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** For the executive as soon as there is something to read. */
    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        int seen = (executive ? results.shared(engagement.id()) : results.of(engagement.id())).size();
        List<StyleLink> styles = links.of(engagement.id());
        if (executive && seen == 0 && styles.isEmpty()) {
            return Optional.empty();
        }
        long complete = styles.stream().filter(StyleLink::complete).count();
        return Optional.of(new Door(
                (executive ? engagement.ownPage() : engagement.page()) + "/instruments",
                reader.texts().of("instrument.title"),
                seen == 0 && styles.isEmpty()
                        ? reader.texts().of("instrument.room.none")
                        : reader.texts().of("instrument.room", seen, complete)));
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        Map<String, Object> held = new LinkedHashMap<>();
        held.put(
                "instruments",
                results.shared(engagement.id()).stream()
                        .map(one -> Map.of("takenOn", one.takenOn().toString(), "result", one.content()))
                        .toList());
        held.put(
                "styles",
                links.of(engagement.id()).stream()
                        .map(one ->
                                Map.of("style", one.style(), "behaviour", one.behaviour(), "outcome", one.outcome()))
                        .toList());
        return held;
    }
}
