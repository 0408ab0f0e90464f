package org.sightline.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.web.Reader;

/** Where the incidents of an engagement are, for both. */
@ApplicationScoped
class IncidentRoom implements EngagementRoom {
    private final Incidents incidents;
    private final Reader reader;

    IncidentRoom(Incidents incidents, Reader reader) {
        this.incidents = incidents;
        this.reader = reader;
    }

    static String page(Engagement engagement) {
        return engagement.page() + "/incidents";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        List<Incident> all = incidents.of(engagement.id());
        long read = all.stream().filter(Incident::read).count();
        return Optional.of(
                executive
                        ? new Door(
                                engagement.ownPage() + "/incidents",
                                reader.texts().of("incident.title"),
                                reader.texts().of("incident.state.own", read))
                        : new Door(
                                page(engagement),
                                reader.texts().of("incident.title"),
                                reader.texts().of("incident.state", all.size(), read)));
    }

    /** Of what the coach gathered only the wording that was shared. */
    @Override
    public Map<String, Object> held(Engagement engagement) {
        return Map.of(
                "incidents",
                incidents.of(engagement.id()).stream()
                        .filter(Incident::read)
                        .map(one -> one.own()
                                ? Map.<String, Object>of(
                                        "situation", one.telling().situation(),
                                        "action", one.telling().action(),
                                        "result", one.telling().result(),
                                        "went well", one.telling().better(),
                                        "wording", one.sharedOn() == null ? "" : one.wording())
                                : Map.<String, Object>of(
                                        "wording",
                                        one.wording(),
                                        "went well",
                                        one.telling().better()))
                        .toList());
    }
}
