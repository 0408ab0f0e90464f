package org.sightline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.web.Reader;

/** The way from an engagement to its figures, of which it says none. */
@ApplicationScoped
class FigureRoom implements EngagementRoom {
    private final Periods periods;
    private final FigureViews views;
    private final Reader reader;

    FigureRoom(Periods periods, FigureViews views, Reader reader) {
        this.periods = periods;
        this.views = views;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        return Optional.of(new Door(
                "/figures/" + engagement.id(),
                reader.texts().of("figure.title"),
                reader.texts().of("figure.door", periods.count(engagement.id()))));
    }

    /** With what is known of values, as wherever figures stand. */
    @Override
    public Map<String, Object> held(Engagement engagement) {
        return Map.of(
                "figures",
                views.all(engagement, engagement.account()).stream()
                        .map(this::held)
                        .toList());
    }

    private Map<String, Object> held(Beside beside) {
        return Map.of(
                "from", beside.from().toString(),
                "to", beside.to().toString(),
                "figures", FigureWords.lines(reader.texts(), beside.figures()),
                "values", FigureWords.values(reader.texts(), beside.values()));
    }
}
